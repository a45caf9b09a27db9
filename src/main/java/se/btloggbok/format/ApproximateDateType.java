package se.btloggbok.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import tools.jackson.databind.node.ObjectNode;

/** A day, a month such as {@code 2025-09}, or a year. */
final class ApproximateDateType extends ValueType<ApproximateDate> {

  ApproximateDateType() {
    super("ungefarligt-datum");
  }

  @Override
  Optional<ApproximateDate> parse(String text) {
    return DateNotation.approximateDate(text);
  }

  @Override
  Optional<String> suggest(String text) {
    return MeantDates.dateMeantBy(text).or(() -> MeantDates.monthMeantBy(text));
  }

  @Override
  Optional<ApproximateDate> read(Written written, Findings findings, References references) {
    return meantBy(written).isEmpty() && DateType.refuseWeekday(written, findings, references)
        ? Optional.empty()
        : super.read(written, findings, references);
  }

  @Override
  Optional<ApproximateDate> refuse(Written written, Findings findings) {
    return DateNotation.isApproximateDate(written.text())
        ? DateNotation.refuseImpossible(written, findings).flatMap(day -> parse(day.toString()))
        : super.refuse(written, findings);
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return DateNotation.isApproximateDate(text) || MeantDates.isOfOtherWeekday(text)
        ? text
        : DateNotation.misspelt(meantBy(text));
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.types("string", "integer")
        .put("pattern", Schemas.whole(Schemas.APPROXIMATE_DATE))
        .put("minimum", DateNotation.FIRST_YEAR)
        .put("maximum", DateNotation.LAST_YEAR);
  }
}
