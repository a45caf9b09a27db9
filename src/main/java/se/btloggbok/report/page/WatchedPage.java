package se.btloggbok.report.page;

/**
 * What an open page needs in order to notice that there is a newer version of it.
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
