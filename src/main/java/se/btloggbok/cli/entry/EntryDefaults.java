package se.btloggbok.cli.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Roles;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.Training;

/**
 * The values of an entry that the user leaves out: today, the klinikhandledare of that day or of
 * the placement that is assessed, the length of the last session. A value that is not certain is
 * left out.
 */
public final class EntryDefaults {

  private static final String MINUTES = "minuter";

  private static final String TO = "till";
  private static final String REASON = "orsak";

  /** The reasons for absences that may go on without a known end. */
  private static final Set<AbsenceReason> GOING_ON =
      EnumSet.of(AbsenceReason.PARENTAL_LEAVE, AbsenceReason.LEAVE, AbsenceReason.OTHER);

  private EntryDefaults() {}

  /**
   * Adds the values that are missing from an entry of a kind.
   *
   * @param openEnded whether an absence goes on until further notice
   */
  public static void add(
      EntryKind kind,
      Logbook logbook,
      LocalDate today,
      boolean openEnded,
      Map<String, EntryValue> values) {
    String dateKey = kind.dateKey();
    boolean planned = isPlanned(values);
    if (!dateKey.isEmpty() && !planned) {
      values.putIfAbsent(dateKey, EntryValue.of(today.toString()));
    }
    Optional<LocalDate> day = day(values, dateKey);
    if (kind == EntryKind.ABSENCE && !openEnded && day.isPresent() && isOneDay(values)) {
      values.putIfAbsent(TO, EntryValue.of(day.get().toString()));
    }
    if (isLedBySupervisor(kind) && day.isPresent()) {
      Optional<Placement> placement = placement(logbook, kind, values);
      (placement.isPresent()
              ? supervisor(logbook, List.of(placement.get()), nearest(placement.get(), day.get()))
              : supervisor(logbook, day.get()))
          .ifPresent(id -> values.putIfAbsent(kind.personKey(), EntryValue.of(id)));
    }
    if (kind == EntryKind.SESSION && day.isPresent() && !planned) {
      lastMinutes(logbook, day.get())
          .ifPresent(
              minutes -> values.putIfAbsent(MINUTES, EntryValue.of(Integer.toString(minutes))));
    }
  }

  /**
   * Returns whether an absence without a last day is one day: for all reasons except those that go
   * on for long.
   *
   * @param values the values of the absence, in the notation of the format
   */
  static boolean isOneDay(Map<String, EntryValue> values) {
    return values.get(REASON) instanceof EntryValue.One one
        && Arrays.stream(AbsenceReason.values())
            .anyMatch(reason -> reason.term().equals(one.text()) && !GOING_ON.contains(reason));
  }

  /** Returns whether an entry is only booked. */
  public static boolean isPlanned(Map<String, EntryValue> values) {
    return values.get(EntryKind.PLANNED) instanceof EntryValue.One one && one.text().equals("true");
  }

  /** Returns the day of an entry; empty if it has none that can be read. */
  public static Optional<LocalDate> day(Map<String, EntryValue> values, String key) {
    return values.get(key) instanceof EntryValue.One one
            && one.text().matches("\\d{4}-\\d\\d-\\d\\d")
        ? Optional.of(LocalDate.parse(one.text()))
        : Optional.empty();
  }

  private static boolean isLedBySupervisor(EntryKind kind) {
    return switch (kind) {
      case SESSION, ASSESSMENT, COLLEAGUE_FEEDBACK, FINAL_ASSESSMENT -> true;
      default -> false;
    };
  }

  /**
   * Returns the only klinikhandledare on a day, or at the trainee's own clinic in an integrated BT,
   * which needs none, the only huvudhandledare; empty if there is none, or several.
   */
  public static Optional<String> supervisor(Logbook logbook, LocalDate day) {
    List<Placement> placements =
        logbook.placementsOfTraining().stream().filter(one -> one.covers(day)).toList();
    return supervisor(logbook, placements, day);
  }

  /** Returns the placement that an entry is about; empty if it is about none, or an unknown one. */
  private static Optional<Placement> placement(
      Logbook logbook, EntryKind kind, Map<String, EntryValue> values) {
    return kind == EntryKind.FINAL_ASSESSMENT
            && values.get(kind.subjectKey()) instanceof EntryValue.One one
        ? logbook.placement(one.text())
        : Optional.empty();
  }

  /** Returns the day of a placement that is nearest to a day. */
  private static LocalDate nearest(Placement placement, LocalDate day) {
    LocalDate from = placement.from();
    LocalDate to = placement.to();
    if (to != null && day.isAfter(to)) {
      return to;
    }
    return from != null && day.isBefore(from) ? from : day;
  }

  private static Optional<String> supervisor(
      Logbook logbook, List<Placement> placements, LocalDate day) {
    Training training = logbook.training();
    boolean isOwnClinic =
        training != null
            && training.isIntegrated()
            && placements.stream().allMatch(one -> one.clinicalSupervisors().isEmpty());
    List<RoleHolder> main = training == null ? List.of() : training.mainSupervisors();
    Set<String> people = new LinkedHashSet<>();
    for (Placement placement : placements) {
      for (RoleHolder holder : isOwnClinic ? main : placement.clinicalSupervisors()) {
        String person = holder.person();
        if (person != null
            && holder.covers(day)
            && (!isOwnClinic || worksAt(logbook, person, placement.unit()))) {
          people.add(person);
        }
      }
    }
    return people.size() == 1 ? people.stream().findFirst() : Optional.empty();
  }

  private static boolean worksAt(Logbook logbook, String person, @Nullable String unit) {
    return unit != null
        && logbook.person(person).filter(one -> new Roles(logbook).worksAt(one, unit)).isPresent();
  }

  private static Optional<Integer> lastMinutes(Logbook logbook, LocalDate day) {
    return logbook.sessions().stream()
        .filter(session -> session.happenedBy(day))
        .reduce((one, other) -> Dated.byDay(one, other) > 0 ? one : other)
        .map(SupervisionSession::minutes);
  }
}
