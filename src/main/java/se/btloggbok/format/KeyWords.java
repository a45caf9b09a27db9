package se.btloggbok.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.ComposedText;

/**
 * Words that people write instead of a key, as the key of a line or as the heading of a column: in
 * everyday Swedish, in English, or the key of another entry.
 */
public final class KeyWords {

  /**
   * The words of each key, in lower case and without diacritics; lines that begin with {@code #}
   * are comments.
   */
  private static final String TABLE =
      """
      # What people write above a share of full time, or of a day
      tjänstgöringsgrad, grad, omfattning: per cent, percent, percentage, \
      per cent of full time, percent of full time, per cent of the day, percent of the day, \
      degree, procent, %
      # Sections
      bastjänstgöring: bt
      handledningstillfällen: handledning, handledningar, handledningssamtal, handledarsamtal
      utbildningstillfällen: utbildning, utbildningar, kurser, courses
      frånvaro: ledighet, ledigheter
      undantag: dispenser
      # Keys of several kinds of entries
      datum: date, dag, day, nar, when
      handledare: supervisor, supervisors, supervised by, clinical supervisor, \
      klinikhandledare, vem
      delmål: objective, objectives, learning objective, learning objectives, mal, bt-mal, \
      bt, goals
      planerad: planned, bokad, booked
      sammanfattning: summary, kommentar, comment, aterkoppling, feedback, omdome, \
      anteckning, anteckningar, notes
      slag: kind, type, typ
      från: from, start, startdatum, fr.o.m., fr.o.m, fr o m, from och med, fran och med, fom, \
      start date, first day, begins, starts, forsta dag, borjar
      till: to, slut, slutdatum, t.o.m., t.o.m, t o m, till och med, tom, end, end date, until, \
      last day, ends, sista dag, slutar
      namn: name, person
      person: vem, id, handledare, supervisor, huvudhandledare, klinikhandledare, \
      studierektor, chef, bt-chef, verksamhetschef
      enhet: unit, klinik, clinic, vardcentral, arbetsplats, tjanstestalle, workplace, \
      place of work, department, hospital
      specialitet: specialty, speciality
      # The trainee, the BT, people and placements
      läkarexamen: examen, degree
      legitimation: leg, licence, license
      huvudhandledare: handledare, main supervisor
      kompetens: competence, position, befattning, titel
      handledarutbildning: supervisor training, supervisor course, handledarkurs
      verksam-sedan: active since, verksam sedan
      verksamhet: clinical area, area, omrade, typ, slag
      tjänstgöringsgrad: grad, extent, sysselsattningsgrad, omfattning
      klinikhandledare: clinical supervisor, supervisor, supervisors, handledare
      grad: extent, tjanstgoringsgrad
      # Sessions, assessments and meetings
      minuter: minutes, min, langd, length, duration
      innehåll: content, vad, anteckning, anteckningar, notes, note, amne, topic, reflektion, \
      diskuterat, beskrivning, description, text
      besökstid: visit, visit minutes, visit length, visit time
      metod: method, assessment method, bedomningsmetod, instrument
      metod-namn: method name, metodens namn
      bedömare: assessor, assessed by, bedomd av, handledare
      antal: number, count, number of colleagues, antal kollegor
      insamlad-av: insamlad av, collected by
      deltagare: participants, attendees, narvarande
      överlämning: handover
      placering: placement, tjanstgoring
      resultat: result, outcome, bedomning
      # Absences, courses, the plan, concerns, certificates and waivers
      orsak: reason, cause, kind, type, anledning, slag, typ
      omfattning: extent, part of day, part of the day, grad
      arrangör: organiser, organizer, organised by, organized by, anordnare
      ämne: subject, topic, titel, title, kurs, course, namn
      timmar: hours, number of hours, antal timmar, tim, langd
      med: with, tillsammans med
      ändring: change, changes, andringar
      upptäckt: found, discovered, datum, date
      upptäckt-av: upptackt av, found by, discovered by
      gäller: about, concerns
      utfärdare: issuer, utfardad av, issued by
      aktiviteter: activities
      kontroll: check, how it was checked, kontrollerat
      fil: file
      extern-bedömare: extern bedomare, external assessor
      heltidsmånader: full-time months, heltidsmanader
      regel: rule
      beslut: decision, decided, beslutsdatum, datum, date
      beslutad-av: beslutad av, decided by
      skäl: grounds, reason, motivering, anledning
      """;

  private static final Map<String, List<String>> WORDS = words();

  private KeyWords() {}

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    for (String line : TABLE.split("\n", 0)) {
      String[] parts = line.split(": ", 2);
      if (!line.startsWith("#")) {
        for (String key : parts[0].split(", ", 0)) {
          words
              .computeIfAbsent(key, any -> new ArrayList<>())
              .addAll(List.of(parts[1].split(", ", 0)));
        }
      }
    }
    return words;
  }

  /** Returns the words that people write instead of a key. */
  public static List<String> of(String key) {
    return WORDS.getOrDefault(key, List.of());
  }

  /** Returns the only key that a word is written for; empty if none or several are. */
  public static Optional<String> keyMeantBy(String word, Collection<String> keys) {
    String plain = plain(word);
    return Suggestions.only(keys.stream().filter(key -> of(key).contains(plain)).limit(2).toList());
  }

  /** Returns a text in lower case and without diacritics; empty for null. */
  public static String plain(@Nullable String text) {
    return text == null
        ? ""
        : ComposedText.withoutMarks(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).strip();
  }
}
