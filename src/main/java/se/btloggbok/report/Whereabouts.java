package se.btloggbok.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.model.Absence;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;

/** Where in the BT the evaluation date is. */
public final class Whereabouts {

  private Whereabouts() {}

  /**
   * Returns one or two sentences: the month, and the placements on the evaluation date. Of a file
   * that could not be judged, it says only that.
   */
  public static String of(CheckedLogbook checked, Labels labels, Words words) {
    if (checked.logbook().isEmpty()) {
      return words.say("krav-obedomda");
    }
    LocalDate date = checked.evaluation().date();
    Training training = checked.facts().logbook().training();
    LocalDate interrupted = checked.facts().logbook().interrupted().orElse(null);
    if (interrupted == null) {
      return undisturbed(training, checked, labels, words);
    }
    return checked.isInterruptedBefore(date)
        ? words.onPage("laget.avbruten", labels.date(interrupted))
        : undisturbed(training, checked, labels, words)
            + " "
            + words.onPage("laget.avbryts", labels.date(interrupted));
  }

  private static String undisturbed(
      @Nullable Training training, CheckedLogbook checked, Labels labels, Words words) {
    LocalDate date = checked.evaluation().date();
    Optional<DateRange> period = checked.facts().logbook().lasting();
    if (period.isEmpty()) {
      return withoutPeriod(training, labels, words) + " " + now(checked, labels, words);
    }
    DateRange bt = period.get();
    MonthOfBt month = MonthOfBt.of(date, bt);
    if (month.isBefore()) {
      return words.onPage("laget.fore", labels.date(bt.from()));
    }
    if (month.isAfter()) {
      return words.onPage("laget.efter", labels.date(bt.to()));
    }
    String here = words.onPage("laget.under", month.number(), month.total());
    return here + " " + now(checked, labels, words);
  }

  private static String withoutPeriod(@Nullable Training training, Labels labels, Words words) {
    return training == null || training.from() == null || training.to() != null
        ? words.onPage("laget.utan-period")
        : words.onPage("laget.utan-slut", labels.date(training.from()));
  }

  /** Returns a sentence about the placements on the evaluation date, and one about the absence. */
  private static String now(CheckedLogbook checked, Labels labels, Words words) {
    LocalDate date = checked.evaluation().date();
    String here = placements(checked.staysOn(date), labels, words);
    return checked
        .absenceOn(date)
        .map(absence -> here + " " + away(absence, labels, words))
        .orElse(here);
  }

  private static String away(Absence absence, Labels labels, Words words) {
    String reason = words.term(absence.reason());
    return absence.isWhole()
        ? words.onPage("laget.franvaro", reason, labels.period(absence))
        : words.onPage("laget.franvaro-delvis", reason, absence.share(), labels.period(absence));
  }

  private static String placements(List<Stay> stays, Labels labels, Words words) {
    return stays.isEmpty()
        ? words.onPage("laget.nu-ingen")
        : words.onPage(
            "laget.nu",
            stays.stream()
                .map(
                    stay ->
                        words.onPage("laget.placering", labels.stay(stay), words.date(stay.end())))
                .distinct()
                .collect(Collectors.joining("; ")));
  }
}
