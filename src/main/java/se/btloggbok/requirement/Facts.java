package se.btloggbok.requirement;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Stay;

/**
 * The facts about a logbook that are computed once and shared by all rules.
 *
 * @param logbook the whole logbook
 * @param evidence the part of the logbook that may count as evidence: nothing after the evaluation
 *     date or today
 * @param calendar service days, months and stays
 * @param roles who was huvudhandledare and klinikhandledare, and when
 * @param evaluation the dates
 * @param faulty the places that have a finding about the format
 * @param text the text of the file
 * @param files the state of each file that a certificate refers to, by its path; null if the files
 *     cannot be looked up
 * @param waivers the waivers
 */
public record Facts(
    Logbook logbook,
    Logbook evidence,
    ServiceCalendar calendar,
    Roles roles,
    Evaluation evaluation,
    FaultyPlaces faulty,
    FileText text,
    @Nullable Map<String, AttachedFile> files,
    Waivers waivers) {

  /** Returns whether a klinikhandledare of a stay could not be read. */
  boolean isClinicalSupervisorUnclear(Stay stay) {
    for (Placement placement : stay.placements()) {
      if (faulty.isAround(placement.path().child(Keys.CLINICAL_SUPERVISORS))) {
        return true;
      }
    }
    return false;
  }
}
