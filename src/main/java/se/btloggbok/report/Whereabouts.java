package se.btloggbok.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.model.Absence;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;

/**
 * Where in the BT the evaluation date is.
 *
 * @param checked the logbook
 * @param labels what its contents are called
 * @param words the language
 */
public record Whereabouts(CheckedLogbook checked, Labels labels, Words words) {

  /**
   * Returns one or two sentences: the month, and the placements on the evaluation date. Of a file
   * that could not be judged, it says only that.
   */
  public String sentences() {
    if (checked.logbook().isEmpty()) {
      return words.say("krav-obedomda");
    }
    LocalDate interrupted = checked.facts().logbook().interrupted().orElse(null);
    if (interrupted == null) {
      return undisturbed();
    }
    return checked.isInterruptedBefore(date())
        ? words.onPage("laget.avbruten", labels.date(interrupted))
        : undisturbed() + " " + words.onPage("laget.avbryts", labels.date(interrupted));
  }

  private LocalDate date() {
    return checked.evaluation().date();
  }

  private String undisturbed() {
    Optional<DateRange> period = checked.facts().logbook().lasting();
    if (period.isEmpty()) {
      return withoutPeriod() + " " + now();
    }
    DateRange bt = period.get();
    MonthOfBt month = MonthOfBt.of(date(), bt);
    if (month.isBefore()) {
      return words.onPage("laget.fore", labels.date(bt.from()));
    }
    if (month.isAfter()) {
      return words.onPage("laget.efter", labels.date(bt.to()));
    }
    return words.onPage("laget.under", month.number(), month.total()) + " " + now();
  }

  private String withoutPeriod() {
    Training training = checked.facts().logbook().training();
    return training == null || training.from() == null || training.to() != null
        ? words.onPage("laget.utan-period")
        : words.onPage("laget.utan-slut", labels.date(training.from()));
  }

  /** Returns a sentence about the placements on the evaluation date, and one about the absence. */
  private String now() {
    return checked
        .absenceOn(date())
        .map(absence -> placements() + " " + away(absence))
        .orElseGet(this::placements);
  }

  private String away(Absence absence) {
    String reason = words.term(absence.reason());
    return absence.isWhole()
        ? words.onPage("laget.franvaro", reason, labels.period(absence))
        : words.onPage("laget.franvaro-delvis", reason, absence.share(), labels.period(absence));
  }

  private String placements() {
    List<Stay> stays = checked.staysOn(date());
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
