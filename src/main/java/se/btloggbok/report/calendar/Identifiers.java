package se.btloggbok.report.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.model.Trainee;
import se.btloggbok.report.VisibleText;

/**
 * Identifiers of what a trainee's calendar has. They reveal nothing about what they identify.
 *
 * @param trainee who the calendar is about
 */
record Identifiers(String trainee) {

  /** The number of bytes of a hash that fit on a line. */
  private static final int BYTES = 14;

  static Identifiers of(CheckedLogbook checked) {
    Trainee trainee = checked.facts().logbook().trainee();
    return new Identifiers(
        trainee == null ? "" : VisibleText.line(trainee.name()).toLowerCase(Locale.ROOT));
  }

  String calendar() {
    return event("kalender");
  }

  String event(String... parts) {
    return hash(parts) + "@bt";
  }

  String group(String... parts) {
    return hash(parts).substring(0, BYTES);
  }

  private String hash(String... parts) {
    String identity = trainee + "\n" + String.join("\n", parts);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
