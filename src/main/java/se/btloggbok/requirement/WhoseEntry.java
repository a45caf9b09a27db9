package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Person;
import se.btloggbok.model.Stay;

/** Tells which of several stays an entry is about, by the person who made it. */
public final class WhoseEntry {

  private WhoseEntry() {}

  /**
   * Returns the stays, of some that the day of an entry suits, that the entry may be about: those
   * whose klinikhandledare made it, or else those at whose unit the person works. A huvudhandledare
   * may have made it for any of them, and so may a person who belongs to none of them or could not
   * be read.
   */
  public static List<Stay> among(
      List<Stay> stays, @Nullable String person, LocalDate day, RuleContext context) {
    if (stays.size() < 2
        || person == null
        || context.roles().mainSupervisorsAround(day).contains(person)
        || context.isFaultyWithin(Places.MAIN_SUPERVISORS)
        || stays.stream().anyMatch(context.facts()::isClinicalSupervisorUnclear)) {
      return stays;
    }
    List<Stay> supervised = new ArrayList<>(stays);
    supervised.removeIf(stay -> !context.roles().clinicalSupervisors(stay).contains(person));
    if (!supervised.isEmpty()) {
      return supervised;
    }
    Optional<Person> known = context.logbook().person(person);
    List<Stay> atWork = new ArrayList<>(stays);
    atWork.removeIf(
        stay -> known.isEmpty() || !context.roles().worksAt(known.get(), stay.first().unit()));
    return atWork.isEmpty() ? stays : atWork;
  }
}
