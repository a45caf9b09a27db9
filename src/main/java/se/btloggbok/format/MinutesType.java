package se.btloggbok.format;

import java.util.Optional;

/** A whole number of minutes. */
final class MinutesType extends IntegerType {

  @Override
  Optional<Integer> refuse(Written written, Findings findings) {
    if (MeantMinutes.isTimeOfDay(written.text())) {
      findings.refuse(FormatRules.TYPE, written, "klockslag");
      return Optional.empty();
    }
    return super.refuse(written, findings);
  }

  @Override
  Optional<String> suggest(String text) {
    return MeantMinutes.of(text).flatMap(super::suggest);
  }
}
