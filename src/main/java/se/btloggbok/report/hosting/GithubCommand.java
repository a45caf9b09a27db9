package se.btloggbok.report.hosting;

import se.btloggbok.requirement.Level;
import se.btloggbok.source.Region;

/** Workflow commands of GitHub Actions, each of which becomes an annotation on a line. */
public final class GithubCommand {

  private GithubCommand() {}

  /**
   * Returns a command, with the line break that ends it.
   *
   * @param level how serious it is
   * @param path the file, relative to the root of the repository
   * @param region the place in it
   * @param title the title, such as the id of a rule
   * @param text the text, on one or more lines
   */
  public static String of(Level level, String path, Region region, String title, String text) {
    return of(level, "file=%s,%s,".formatted(property(path), place(region)), title, text);
  }

  /**
   * Returns a command about a file or folder as a whole, with the line break that ends it. One
   * about the root has no place, since an annotation needs a file.
   *
   * @param path the path as {@link RepositoryRoot} gives it
   */
  public static String ofFile(Level level, String path, String title, String text) {
    String place = path.equals(RepositoryRoot.ITSELF) ? "" : "file=" + property(path) + ",";
    return of(level, place, title, text);
  }

  private static String of(Level level, String place, String title, String text) {
    String name =
        switch (level) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    return "::%s %stitle=%s::%s\n".formatted(name, place, property(title), data(text));
  }

  /**
   * Returns the place of an annotation. GitHub rejects columns if the annotation covers several
   * lines. The end is inclusive.
   */
  private static String place(Region region) {
    if (region.isOnOneLine()) {
      int last = Math.max(region.column(), region.endColumn() - 1);
      return "line=%s,col=%s,endLine=%s,endColumn=%s"
          .formatted(region.line(), region.column(), region.endLine(), last);
    }
    int last = region.endColumn() == 1 ? region.endLine() - 1 : region.endLine();
    return "line=%s,endLine=%s".formatted(region.line(), last);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
