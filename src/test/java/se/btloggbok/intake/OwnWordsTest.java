package se.btloggbok.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.format.KeyWords;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Competence;
import se.btloggbok.model.ConcernKind;
import se.btloggbok.model.Focus;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.Objective;
import se.btloggbok.model.TeachingForm;
import se.btloggbok.model.Term;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;

/** What bt itself says in English, and what people say every day, can be read back. */
class OwnWordsTest {

  /** The title of the table of a kind of entry on a page. */
  private static final Map<EntryKind, String> TITLES =
      Map.ofEntries(
          Map.entry(EntryKind.SESSION, "handledningstillfallen"),
          Map.entry(EntryKind.ASSESSMENT, "bedomningar"),
          Map.entry(EntryKind.COLLEAGUE_FEEDBACK, "kollegor"),
          Map.entry(EntryKind.MEETING, "avstamningar"),
          Map.entry(EntryKind.FINAL_ASSESSMENT, "slutbedomningar"),
          Map.entry(EntryKind.ABSENCE, "franvaro"),
          Map.entry(EntryKind.TEACHING_EVENT, "utbildning"),
          Map.entry(EntryKind.CONCERN, "avvikelser"),
          Map.entry(EntryKind.CERTIFICATE, "intyg"),
          Map.entry(EntryKind.WAIVER, "undantag"),
          Map.entry(EntryKind.PERSON, "personer"),
          Map.entry(EntryKind.PLACEMENT, "placeringar"));

  private static Properties page() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                OwnWordsTest.class.getResourceAsStream("/se/btloggbok/report/page_en.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }

  private static Map<Integer, String> columns(EntryKind kind, String heading) {
    try {
      return Headings.columns(kind, List.of(heading), Map.of());
    } catch (IntakeException e) {
      throw new AssertionError(kind + ": " + heading, e);
    }
  }

  @Test
  void theHeadingsOfThePage() {
    Properties page = page();
    int count = 0;
    for (EntryKind kind : EntryKind.LISTED) {
      for (String key : Headings.keys(kind)) {
        String heading = page.getProperty("kolumn." + KeyWords.plain(key));
        if (heading != null) {
          assertThat(columns(kind, heading)).as("%s: %s", kind, heading).containsValue(key);
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(40);
  }

  @Test
  void theTitlesOfTheTables() {
    TITLES.forEach(
        (kind, key) ->
            assertThat(Headings.kindNamed(page().getProperty("tabell." + key))).contains(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "ABSENCE, omfattning, Per cent",
    "ABSENCE, omfattning, Percent (%)",
    "ABSENCE, omfattning, Percentage",
    "ABSENCE, omfattning, Degree",
    "ABSENCE, omfattning, Part of day",
    "ABSENCE, omfattning, Extent",
    "ABSENCE, orsak, Type",
    "ABSENCE, från, First day",
    "ABSENCE, till, Last day",
    "PLACEMENT, tjänstgöringsgrad, Per cent of full time",
    "PLACEMENT, tjänstgöringsgrad, Degree",
    "PLACEMENT, tjänstgöringsgrad, Omfattning",
    "PLACEMENT, klinikhandledare, Clinical supervisor",
    "PLACEMENT, verksamhet, Clinical area",
    "SESSION, handledare, Clinical supervisor",
    "CERTIFICATE, extern-bedömare, External assessor",
  })
  void everydayHeadings(EntryKind kind, String key, String heading) {
    assertThat(columns(kind, heading)).containsExactly(Map.entry(0, key));
  }

  @ParameterizedTest
  @CsvSource({
    "child sick, vab",
    "Sick child, vab",
    "care of sick child, vab",
    "care of a sick child, vab",
    "care of child, vab",
    "care of the child, vab",
    "annual leave, semester",
    "Holidays, semester",
    "time off in lieu, kompledighet",
    "TOIL, kompledighet",
    "comp leave, kompledighet",
    "conference, kurs",
    "a course, kurs",
    "konferens, kurs",
    "sickness, sjukdom",
    "sick leave, sjukdom",
    "maternity leave, föräldraledighet",
    "unpaid leave, tjänstledighet",
  })
  void everydayReasons(String text, String reason) {
    assertThat(ValueTypes.term(AbsenceReason.class).notation(text)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "GP, primärvård",
    "general practice, primärvård",
    "a health centre, primärvård",
    "A&E, akut sjukvård",
    "Emergency Department, akut sjukvård",
  })
  void everydayAreas(String text, String area) {
    assertThat(ValueTypes.term(ClinicalArea.class).notation(text)).contains(area);
  }

  private static <E extends Enum<E> & Term> void comeBack(Class<E> type, Language language) {
    Words words = new Words(language);
    for (E term : type.getEnumConstants()) {
      assertThat(ValueTypes.term(type).notation(words.term(term)))
          .as("%s.%s: %s", type.getSimpleName(), term, words.term(term))
          .contains(term.term());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWordsOfTheFormat(Language language) {
    comeBack(AbsenceReason.class, language);
    comeBack(AssessmentMethod.class, language);
    comeBack(AssessmentResult.class, language);
    comeBack(CertificateKind.class, language);
    comeBack(ClinicalArea.class, language);
    comeBack(Competence.class, language);
    comeBack(ConcernKind.class, language);
    comeBack(Focus.class, language);
    comeBack(MeetingKind.class, language);
    comeBack(TeachingForm.class, language);
    comeBack(TrainingForm.class, language);
  }

  private static <E extends Enum<E> & Term> List<String> shared(Class<E> type) {
    Map<String, E> terms = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (E term : type.getEnumConstants()) {
      for (String word : term.words()) {
        if (ValueTypes.term(type).notation(word).filter(term.term()::equals).isEmpty()
            || terms.putIfAbsent(word, term) != null) {
          shared.add(word);
        }
      }
    }
    return shared;
  }

  @Test
  void noTwoTermsShareAWord() {
    assertThat(shared(AbsenceReason.class)).isEmpty();
    assertThat(shared(AssessmentMethod.class)).isEmpty();
    assertThat(shared(AssessmentResult.class)).isEmpty();
    assertThat(shared(CertificateKind.class)).isEmpty();
    assertThat(shared(ClinicalArea.class)).isEmpty();
    assertThat(shared(Competence.class)).isEmpty();
    assertThat(shared(ConcernKind.class)).isEmpty();
    assertThat(shared(Focus.class)).isEmpty();
    assertThat(shared(MeetingKind.class)).isEmpty();
    assertThat(shared(Objective.class)).isEmpty();
    assertThat(shared(TeachingForm.class)).isEmpty();
    assertThat(shared(TrainingForm.class)).isEmpty();
  }
}
