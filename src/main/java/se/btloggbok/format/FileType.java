package se.btloggbok.format;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import se.btloggbok.source.Correction;
import tools.jackson.databind.node.ObjectNode;

/** The path of a file. A constraint requires it to be below the logbook's folder. */
final class FileType extends TextType {

  private static final Pattern INSIDE = Pattern.compile(Certificate.FILE);

  /** What the escapes in quotation marks stand for, and their letters. */
  private static final String ESCAPED = "\0\u0007\b\t\n\u000B\f\r\u001B\u0085\u2028\u2029";

  private static final String ESCAPES = "0abtnvfreNLP";

  FileType() {
    super(false);
  }

  @Override
  Optional<String> parse(String text) {
    return isMisspelt(text) ? Optional.empty() : Optional.of(text);
  }

  @Override
  Optional<String> suggest(String text) {
    return isMisspelt(text) ? Optional.of(withSlashes(text)) : Optional.empty();
  }

  /**
   * Reports a path written as in Windows, and reads it as intended. In double quotation marks, a
   * backslash and the letter after it may be another character.
   */
  @Override
  Optional<String> read(Written written, Findings findings, References references) {
    String path = withSlashes(written.text());
    if (parse(written.text()).isPresent() || !written.isOnOneLine()) {
      return Optional.of(written.text());
    }
    String quoted = Correction.quoted(path);
    findings.replace(
        FormatRules.VALUE, written.place(), written.region(), quoted, "fil-snedstreck", quoted);
    return Optional.of(path);
  }

  private static boolean isMisspelt(String text) {
    String path = withSlashes(text);
    return !path.equals(text) && INSIDE.matcher(path).matches();
  }

  private static String withSlashes(String text) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int escape = ESCAPED.indexOf(text.charAt(i));
      if (escape >= 0) {
        path.append('/').append(ESCAPES.charAt(escape));
      } else {
        path.append(text.charAt(i) == '\\' ? '/' : text.charAt(i));
      }
    }
    return path.toString();
  }

  @Override
  Optional<String> canonical(String text) {
    return super.canonical(isMisspelt(text) ? withSlashes(text) : text);
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    boolean inside = INSIDE.matcher(text).matches();
    String start = isMisspelt(text) ? "intyg\\" : inside ? "" : "/";
    return start + neutral.pseudonyms().numbered("fil-", text);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    String pattern = Objects.requireNonNull(constraints.pattern());
    return Schemas.text().put("pattern", Schemas.whole(pattern));
  }
}
