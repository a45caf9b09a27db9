package se.btloggbok.cli.options;

/** The views of {@code bt batch}, named as the values of {@code --view}. */
public enum ViewChoice {
  /** What is due this week and the next thirty days. */
  vecka,
  /** Half a page about each doctor, for a meeting of the BT-kollegium. */
  kollegium,
  /** What has changed since an earlier day. */
  nytt,
  /** By unit. */
  enheter,
  /** By supervisor. */
  handledare
}
