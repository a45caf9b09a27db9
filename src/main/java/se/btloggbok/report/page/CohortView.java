package se.btloggbok.report.page;

/** A question about a group of logbooks, answered on a page of its own. */
public enum CohortView {
  /** What is due this week and the next thirty days, over all doctors, by date. */
  WEEK("vecka"),
  /** Half a page about each doctor, for a meeting of the BT-kollegium. */
  PANEL("kollegium"),
  /** What has changed since an earlier day. */
  CHANGES("nytt"),
  /** The units, with their doctors. */
  UNITS("enheter"),
  /** The supervisors: their competence, whom they supervise, and how often. */
  SUPERVISORS("handledare");

  private final String value;

  CohortView(String value) {
    this.value = value;
  }

  /** Returns its name on the command line and in the keys of its texts. */
  public String value() {
    return value;
  }
}
