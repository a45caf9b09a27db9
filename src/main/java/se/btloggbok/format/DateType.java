package se.btloggbok.format;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.node.ObjectNode;

/** A day, such as {@code 2025-09-01}. */
final class DateType extends ValueType<LocalDate> {

  DateType() {
    super("datum");
  }

  @Override
  Optional<LocalDate> parse(String text) {
    return DateNotation.date(text);
  }

  @Override
  Optional<String> suggest(String text) {
    return DateNotation.dateMeantBy(text);
  }

  @Override
  Optional<LocalDate> refuse(YamlPath place, String text, Findings findings) {
    return DateNotation.isDate(text)
        ? DateNotation.refuseImpossible(place, text, findings)
        : super.refuse(place, text, findings);
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return DateNotation.isDate(text) ? text : DateNotation.misspelt(suggest(text));
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.object("string")
        .put("format", "date")
        .put("pattern", Schemas.whole(Schemas.DATE));
  }
}
