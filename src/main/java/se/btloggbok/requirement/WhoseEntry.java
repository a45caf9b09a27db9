package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Person;
import se.btloggbok.model.Stay;

/** Tells which of several stays an entry is about, by the person who made it. */
public final class WhoseEntry {

  private WhoseEntry() {}

  /**
   * Returns whether an assessment is dated within a stay, and not made by someone of another one
   * that goes on beside it.
   */
  public static boolean isOf(Stay stay, Assessment assessment, Facts facts) {
    LocalDate day = assessment.dateOrThrow();
    if (!stay.range().contains(day)) {
      return false;
    }
    List<Stay> beside = new ArrayList<>(facts.calendar().stays());
    beside.removeIf(other -> !other.range().contains(day));
    return among(beside, assessment.assessor(), day, facts).stream()
        .anyMatch(one -> one.path().equals(stay.path()));
  }

  /**
   * Returns the stays, of some that the day of an entry suits, that the entry may be about: those
   * whose klinikhandledare made it, or else those at whose unit the person works. A huvudhandledare
   * may have made it for any of them, and so may a person who belongs to none of them or could not
   * be read.
   */
  public static List<Stay> among(
      List<Stay> stays, @Nullable String person, LocalDate day, Facts facts) {
    if (stays.size() < 2
        || person == null
        || facts.roles().mainSupervisorsAround(day).contains(person)
        || facts.faulty().isAround(Places.MAIN_SUPERVISORS)
        || stays.stream().anyMatch(facts::isClinicalSupervisorUnclear)) {
      return stays;
    }
    List<Stay> supervised = new ArrayList<>(stays);
    supervised.removeIf(stay -> !facts.roles().clinicalSupervisors(stay).contains(person));
    if (!supervised.isEmpty()) {
      return supervised;
    }
    Optional<Person> known = facts.logbook().person(person);
    List<Stay> atWork = new ArrayList<>(stays);
    atWork.removeIf(
        stay -> known.isEmpty() || !facts.roles().worksAt(known.get(), stay.first().unit()));
    return atWork.isEmpty() ? stays : atWork;
  }
}
