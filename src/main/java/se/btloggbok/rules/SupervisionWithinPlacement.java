package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Placement;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Sessions are held during a placement, on days when the trainee is not absent. */
final class SupervisionWithinPlacement extends Rule {

  SupervisionWithinPlacement() {
    super(
        "handledning-inom-placering",
        Level.WARNING,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<DateRange> placed = new ArrayList<>();
    for (Placement placement : context.logbook().placements()) {
      placement.range().ifPresent(placed::add);
    }
    boolean unclear = placed.size() < context.logbook().placements().size();
    List<Absence> unclearAbsences =
        context.logbook().absences().stream()
            .filter(absence -> context.isFaultyWithin(absence.path()))
            .toList();
    List<Outcome> outcomes = new ArrayList<>();
    Map<Integer, LocalDate> absent = new LinkedHashMap<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      LocalDate day = session.dateOrThrow();
      Requirement requirement = context.requirement(session, session.dateKey());
      if (context.isDateFaulty(session)) {
        outcomes.add(requirement.notApplicable());
      } else if (!isWithinAny(placed, day)) {
        outcomes.add(unclear ? requirement.notApplicable() : requirement.violated("utanfor", day));
      } else if (!context.calendar().isWhollyAbsent(day)) {
        outcomes.add(requirement.met(session));
      } else if (unclearAbsences.stream().anyMatch(absence -> absence.covers(day))) {
        outcomes.add(requirement.notApplicable());
      } else {
        Outcome outcome = requirement.violated("franvarande", day);
        if (!context.facts().waivers().cover(outcome)) {
          absent.put(outcomes.size(), day);
        }
        outcomes.add(outcome);
      }
    }
    if (!absent.isEmpty()) {
      new SessionsDuringAbsence(context).judge(absent, outcomes);
    }
    return outcomes;
  }

  private static boolean isWithinAny(List<DateRange> ranges, LocalDate day) {
    for (DateRange range : ranges) {
      if (range.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Decides what is wrong when sessions are held on days of whole absence. A single session may
   * have the wrong date. If there are sessions on several days of one absence, it is more likely
   * that the absence has no last day, or the wrong days, than that all of the sessions have.
   */
  private static final class SessionsDuringAbsence {

    /** From so many days with sessions on, the absence is reported in place of the sessions. */
    private static final int SEVERAL = 2;

    private final RuleContext context;
    private final NavigableMap<LocalDate, Absence> whole;
    private final NavigableMap<LocalDate, Absence> partial;

    SessionsDuringAbsence(RuleContext context) {
      this.context = context;
      List<Absence> inOrder = new ArrayList<>();
      for (Absence absence : context.logbook().absences()) {
        if (absence.from() != null) {
          inOrder.add(absence);
        }
      }
      inOrder.sort(Comparator.comparing(absence -> Objects.requireNonNull(absence.from())));
      this.whole = lastToEnd(inOrder.stream().filter(Absence::isWhole).toList());
      this.partial = lastToEnd(inOrder.stream().filter(absence -> !absence.isWhole()).toList());
    }

    /** Returns, for each first day, the absence that ends last of those that begin by then. */
    private static NavigableMap<LocalDate, Absence> lastToEnd(List<Absence> inOrder) {
      NavigableMap<LocalDate, Absence> byStart = new TreeMap<>();
      Absence last = null;
      for (Absence absence : inOrder) {
        last = last == null || end(absence).isAfter(end(last)) ? absence : last;
        byStart.put(Objects.requireNonNull(absence.from()), last);
      }
      return byStart;
    }

    private static LocalDate end(Absence absence) {
      LocalDate to = absence.to();
      return to == null ? LocalDate.MAX : to;
    }

    /**
     * Replaces the outcomes of sessions on several days of one absence by one outcome for the
     * absence.
     *
     * @param absent the day of each session on a day of whole absence, by the index of its outcome
     * @param outcomes the outcomes, which are changed
     */
    void judge(Map<Integer, LocalDate> absent, List<Outcome> outcomes) {
      Map<Absence, List<Integer>> sessions = new LinkedHashMap<>();
      absent.forEach(
          (index, day) -> {
            Absence absence = absenceOn(day);
            if (absence != null) {
              sessions.computeIfAbsent(absence, any -> new ArrayList<>()).add(index);
            }
          });
      sessions.forEach(
          (absence, indexes) -> {
            SortedSet<LocalDate> days = new TreeSet<>();
            indexes.forEach(index -> days.add(Objects.requireNonNull(absent.get(index))));
            if (days.size() >= SEVERAL) {
              indexes.forEach(
                  index -> outcomes.set(index, outcomes.get(index).requirement().notApplicable()));
              outcomes.add(violated(absence, indexes.size(), days));
            }
          });
    }

    /** Returns the absence of a day: of several, the one that ends last. */
    private @Nullable Absence absenceOn(LocalDate day) {
      Absence found = absenceOn(day, whole);
      return found == null ? absenceOn(day, partial) : found;
    }

    private static @Nullable Absence absenceOn(
        LocalDate day, NavigableMap<LocalDate, Absence> lastToEnd) {
      Map.Entry<LocalDate, Absence> found = lastToEnd.floorEntry(day);
      return found == null || !found.getValue().covers(day) ? null : found.getValue();
    }

    private Outcome violated(Absence absence, int sessions, SortedSet<LocalDate> days) {
      Requirement requirement = context.requirement(absence, Keys.FROM);
      AbsenceReason reason = Objects.requireNonNull(absence.reason());
      LocalDate from = Objects.requireNonNull(absence.from());
      LocalDate to = absence.to();
      return to == null
          ? requirement.violated(
              "franvaro-utan-slut", reason, from, sessions, days.first(), days.last())
          : requirement.violated(
              "franvaro", reason, new DateRange(from, to), sessions, days.first(), days.last());
    }
  }
}
