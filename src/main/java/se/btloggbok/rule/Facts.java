package se.btloggbok.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;

/**
 * What is known of a logbook before any rule judges it. Computed once, and shared by all rules.
 *
 * @param logbook the whole logbook
 * @param evidence the logbook as it stood at the evaluation date, and no later than today: what may
 *     count as evidence
 * @param calendar service days, months and stays
 * @param roles who was huvudhandledare and klinikhandledare, and when
 * @param evaluation the dates
 * @param faulty the places that have a finding about the format
 * @param text all text of the file
 * @param files the state of each file that a certificate refers to, by its path; null when the
 *     logbook has no folder
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
    Waivers waivers) {}
