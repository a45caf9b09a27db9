package se.btloggbok.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import se.btloggbok.source.Correction;
import tools.jackson.databind.node.ObjectNode;

/** The path of a file. A constraint requires it to be below the logbook's folder. */
final class FileType extends TextType {

  /** The characters that YAML reads for a backslash and one of {@link #ESCAPES}. */
  private static final String ESCAPED = "\b\t\n\f\r\u0007\u000B\u001B\u0000\u0085\u2028\u2029";

  private static final String ESCAPES = "btnfrave0NLP";

  private static final Pattern INSIDE = Pattern.compile(Certificate.FILE);

  FileType() {
    super(false);
  }

  /**
   * A path with a backslash in double quotation marks has other characters instead: {@code \\b} is
   * a backspace.
   */
  @Override
  Optional<String> read(Written written, Findings findings, References references) {
    String meant = withSlashes(written.text());
    if (meant.equals(written.text()) || !written.isOnOneLine()) {
      return super.read(written, findings, references);
    }
    findings.add(
        FormatRules.VALUE,
        written.place(),
        written.region(),
        Correction.replace(written.region(), meant),
        "fil-snedstreck",
        meant);
    return Optional.of(meant);
  }

  private static String withSlashes(String text) {
    StringBuilder meant = new StringBuilder();
    for (char c : text.toCharArray()) {
      int escape = ESCAPED.indexOf(c);
      meant.append(escape < 0 ? String.valueOf(c) : "/" + ESCAPES.charAt(escape));
    }
    return meant.toString();
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    boolean inside = INSIDE.matcher(text).matches();
    return (inside ? "" : "/") + neutral.pseudonyms().numbered("fil-", text);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.text().put("pattern", Schemas.whole(constraints.patternOrThrow()));
  }
}
