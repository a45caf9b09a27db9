package se.btloggbok.report.page;

/**
 * What a page that is made anew while it is open needs to notice it.
 *
 * @param version its version
 * @param companion the name of the file beside it that names the newest version
 */
public record WatchedPage(String version, String companion) {

  /** Returns the content of the companion: a script that passes the version to that of the page. */
  public String announcement() {
    return "btNewest(\"" + version + "\");\n";
  }
}
