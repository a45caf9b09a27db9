package se.btloggbok.report.hosting;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The fingerprints of the results of one SARIF log. */
public final class SarifFingerprints {

  /** Bump the version when the algorithm of the fingerprints changes. */
  private static final String FINDING = "btFinding/v1";

  /**
   * What GitHub tells alerts apart by. It would compute a hash of the text of the line, so that all
   * findings of a rule about one placement were one alert.
   */
  private static final String LINE_HASH = "primaryLocationLineHash";

  private final Map<String, Integer> seen = new HashMap<>();

  /** Starts with no results. */
  public SarifFingerprints() {}

  /**
   * Returns the fingerprints of the next result. The path is part of the hash, since logbooks of
   * different doctors may have the same finding.
   *
   * @param fingerprint identifies the result among those of its file
   */
  public Map<String, String> next(String path, String fingerprint) {
    String hash = hash(path + "\n" + fingerprint);
    Map<String, String> fingerprints = new TreeMap<>();
    fingerprints.put(FINDING, fingerprint);
    fingerprints.put(LINE_HASH, hash + ":" + seen.merge(hash, 1, Integer::sum));
    return fingerprints;
  }

  /** Returns the hash of a text, in hexadecimal digits. */
  public static String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
  }
}
