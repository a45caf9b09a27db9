package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.Work;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.report.Language;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

/** A logbook with a fault gives exactly the expected findings, in the expected places. */
class LogbookReaderTest {

  private static final String CONTENT = "Konsultationsteknik.";
  private static final int CONTENT_LINE = Corpus.lineOf(CONTENT);

  /** The line after the base. */
  private static final int NEXT_LINE = Corpus.base().split("\n", -1).length;

  /** Messages about bytes and limits, tested below, and about settings. */
  private static final Set<String> NOT_IN_THE_CORPUS =
      Set.of(
          "format-referens.regel",
          "format-referens.regel-menade",
          "format-varde.orubblig",
          "format-kodning.not-utf8",
          "format-kodning.utf16",
          "format-kodning.utf32",
          "format-kodning.control-character",
          "format-grans.file-too-large",
          "format-grans.too-many-lines",
          "format-grans.line-too-long",
          "format-grans.too-deep",
          "format-grans.too-many-entries",
          "format-grans.for-manga",
          "format-grans.samma-dag",
          "format-grans.langt-id",
          "format-grans.too-many-values",
          "format-grans.too-many-problems");

  private static final int MEBIBYTE = 1024 * 1024;

  /** {@link Corpus} describes how a case is written. */
  @TestFactory
  Stream<DynamicTest> everyCaseOfTheCorpus() {
    return Corpus.cases().stream()
        .map(
            example ->
                dynamicTest(
                    example.name(),
                    () ->
                        assertThat(example.with(Corpus.said(example.yaml())))
                            .as("if this is right, copy it to %s unchanged", example.file())
                            .isEqualTo(example.written())));
  }

  @Test
  void titlesInTheCorpusAreUnique() {
    assertThat(Corpus.cases()).extracting(Corpus.Case::name).doesNotHaveDuplicates();
  }

  @Test
  void everyMessageHasACase() {
    Set<String> said =
        Corpus.cases().stream()
            .flatMap(
                example ->
                    Stream.concat(
                        Corpus.said(example.yaml()).stream(),
                        Corpus.saidPlainly(example.yaml()).stream()))
            .map(one -> one.said().replaceAll(" .*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> messages =
        ResourceBundle.getBundle("se.btloggbok.report.format", Language.SV.locale())
            .keySet()
            .stream()
            .filter(key -> !key.matches(".*\\.(titel|fraga|tolkning|atgard)"))
            .collect(Collectors.toCollection(TreeSet::new));

    messages.removeAll(NOT_IN_THE_CORPUS);
    assertThat(messages)
        .as("a message without a case in the corpus: add a case, or remove the message")
        .containsExactlyInAnyOrderElementsOf(said);
  }

  // --- other forms of the same text ---

  @Test
  void decomposedLettersAreTheSameLetters() {
    String decomposed = Normalizer.normalize(Corpus.base(), Normalizer.Form.NFD);

    assertThat(decomposed).isNotEqualTo(Corpus.base());
    assertThat(said(decomposed)).isEmpty();
    assertThat(logbook(decomposed)).isEqualTo(logbook(Corpus.base()));
  }

  @Test
  void aDecomposedKeyIsADuplicateOfTheComposedOne() {
    assertThat(said(Corpus.base() + "la\u0308kare:\n  namn: Amina\n"))
        .containsExactly(
            "%d:1-%d:8 format-dubblett.duplicate-key (läkare; 3)".formatted(NEXT_LINE, NEXT_LINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void everyLineEndGivesTheSameFindings(String lineEnd) {
    String faulty = Corpus.base().replace("minuter: 60", "minuter: 012");

    assertThat(logbook(Corpus.base().replace("\n", lineEnd))).isEqualTo(logbook(Corpus.base()));
    assertThat(said(faulty.replace("\n", lineEnd))).isEqualTo(said(faulty)).hasSize(1);
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() {
    String faulty = Corpus.base().replace("bt-loggbok/1", "bt-loggbok/2");

    assertThat(said(("\uFEFF" + Corpus.base()).getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(said(("\uFEFF" + faulty).getBytes(StandardCharsets.UTF_8))).isEqualTo(said(faulty));
  }

  @Test
  void quotedIsTheSameAsUnquoted() {
    String quoted =
        Corpus.base()
            .replaceAll("(?m)^( *(?:- )?[\\p{L}-]+:) ([^\\[{\"\\n]+)$", "$1 \"$2\"")
            .replaceAll("(?m)^( *(?:- )?)([\\p{L}-]+):", "$1'$2':");

    assertThat(quoted).contains("'minuter': \"60\"", "'delmål': [BT9, BT11]");
    assertThat(logbook(quoted)).isEqualTo(logbook(Corpus.base()));
  }

  @Test
  void theOrderOfSectionsNeverMatters() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> sections =
        new ArrayList<>(List.of(Corpus.base().stripTrailing().split("\n(?=\\S)")));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(sections, random);
      String shuffled = String.join("\n", sections) + "\n";

      assertThat(logbook(shuffled)).as("seed %d", seed).isEqualTo(logbook(Corpus.base()));
    }
  }

  // --- values that are read in spite of a fault ---

  @Test
  void anEntryWithOneBadFieldKeepsTheOthers() {
    Logbook logbook = logbook(Corpus.base().replace("minuter: 60", "minuter: en stund"));

    SupervisionSession session = logbook.sessions().get(0);
    assertThat(session.minutes()).isNull();
    assertThat(session.date()).isEqualTo(LocalDate.of(2025, 9, 3));
    assertThat(session.content()).isEqualTo(CONTENT);
    assertThat(session.objectives()).hasSize(2);
  }

  @Test
  void plainMisspellingsAreReadAsIntended() {
    String slips =
        Corpus.base()
            .replace("minuter: 60", "minutr: 60")
            .replace("datum: 2025-09-03", "datum: 2025-9-3")
            .replace("slag: delmål", "slag: Delmal")
            .replace("insamlad-av: eva-lind", "insamlad-av: Eva Lind")
            .replace("handledarkompetent: true", "handledarkompetent: ja");

    assertThat(said(slips)).hasSize(5);
    Logbook read = logbook(slips);
    assertThat(read.sessions().get(0).minutes()).isEqualTo(60);
    assertThat(read.sessions().get(0).date()).isEqualTo(LocalDate.of(2025, 9, 3));
    assertThat(read.certificates().get(0).kind()).isEqualTo(CertificateKind.OBJECTIVES);
    assertThat(read.colleagueFeedback().get(0).collectedBy()).isEqualTo("eva-lind");
    assertThat(read).isEqualTo(logbook(Corpus.base()));
  }

  @Test
  void aFileThatCannotBeParsedToItsEndIsNotALogbook() {
    assertThat(read(Corpus.base().replace("minuter: 60", "minuter: [60")).logbook()).isEmpty();
    assertThat(read("format: bt-loggbok/2\n").logbook()).isEmpty();
    assertThat(read("[]").logbook()).isEmpty();
    assertThat(read("").logbook()).isEmpty();
  }

  // --- bytes ---

  @Test
  void utf16IsReportedOnceWithAndWithoutByteOrderMark() {
    String once = "1:1-1:1 format-kodning.utf16";
    String marked = "\uFEFF" + Corpus.base();

    assertThat(said(marked.getBytes(StandardCharsets.UTF_16LE))).containsExactly(once);
    assertThat(said(marked.getBytes(StandardCharsets.UTF_16BE))).containsExactly(once);
    assertThat(said(Corpus.base().getBytes(StandardCharsets.UTF_16LE))).containsExactly(once);
    assertThat(said(Corpus.base().getBytes(StandardCharsets.UTF_16BE))).containsExactly(once);
  }

  @Test
  void utf32IsReportedOnceWithAndWithoutByteOrderMark() {
    for (String order : List.of("UTF-32LE", "UTF-32BE")) {
      Charset charset = Charset.forName(order);

      assertThat(said(("\uFEFF" + Corpus.base()).getBytes(charset)))
          .containsExactly("1:1-1:1 format-kodning.utf32");
      assertThat(said(Corpus.base().getBytes(charset)))
          .containsExactly("1:1-1:1 format-kodning.utf32");
    }
  }

  @Test
  void latin1IsReportedAtItsFirstLetter() {
    assertThat(said(Corpus.base().getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("3:2-3:3 format-kodning.not-utf8");
  }

  @Test
  void aStrayByteIsReportedAtItsPlace() {
    byte[] bytes = Corpus.base().getBytes(StandardCharsets.UTF_8);
    bytes[4] = (byte) 0xFF;

    assertThat(said(bytes)).containsExactly("1:5-1:6 format-kodning.not-utf8");
  }

  @Test
  void anIncompleteCharacterAtTheEndIsReported() {
    byte[] bytes = (Corpus.base() + "# å").getBytes(StandardCharsets.UTF_8);

    assertThat(said(Arrays.copyOf(bytes, bytes.length - 1)))
        .containsExactly("%d:3-%d:4 format-kodning.not-utf8".formatted(NEXT_LINE, NEXT_LINE));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x84, 0x86, 0x9F, 0xFFFE, 0xFFFF
      })
  void aControlCharacterIsReportedAndTheRestIsRead(int control) {
    String text = withContent("Kon" + Character.toString(control) + "takt.");

    assertThat(said(text))
        .containsExactly(
            "%d:18-%d:19 format-kodning.control-character (U+%04X)"
                .formatted(CONTENT_LINE, CONTENT_LINE, control));
    assertThat(read(text).logbook()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "👩🏽‍⚕️", "\u00A0", "\u00AD", "\u200B", "\u202E", "𝔛", "\uE000"})
  void everyOtherCharacterIsText(String character) {
    String text = withContent("Kon" + character + "takt.");

    assertThat(said(text)).isEmpty();
    assertThat(logbook(text).sessions().get(0).content()).isEqualTo("Kon" + character + "takt.");
  }

  @Test
  void atMostTwentyControlCharactersAreReported() {
    assertThat(said(Corpus.base() + "# " + "\u0001".repeat(1000) + "\n")).hasSize(20);
  }

  @Test
  void columnsAreCodePoints() {
    assertThat(said(Corpus.base() + "x-😀: { a: 👩🏽‍⚕️, b: 1, b: 2 }\n"))
        .containsExactly(
            "%d:24-%d:25 format-dubblett.duplicate-key (b; %d)"
                .formatted(NEXT_LINE, NEXT_LINE, NEXT_LINE));
  }

  // --- limits ---

  @Test
  void aFileOfFourMebibytesIsRead() {
    int missing = 4 * MEBIBYTE - Corpus.base().getBytes(StandardCharsets.UTF_8).length;
    String line = "# " + "fyllnad ".repeat(10) + "\n";
    String comments = line.repeat(missing / line.length());
    String full = Corpus.base() + comments + "#".repeat(missing - comments.length() - 1) + "\n";

    assertThat(full.getBytes(StandardCharsets.UTF_8)).hasSize(4 * MEBIBYTE);
    assertThat(said(full.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(said((full + "\n").getBytes(StandardCharsets.UTF_8)))
        .containsExactly("1:1-1:1 format-grans.file-too-large (4)");
  }

  @Test
  void aLineOfAHundredThousandCharactersIsRead() {
    String longest = Corpus.base() + "# " + "x".repeat(100_000 - 2);

    assertThat(said(longest + "\n")).isEmpty();
    assertThat(said(longest + "x\n"))
        .containsExactly(
            "%d:1-%d:1 format-grans.line-too-long (100000)".formatted(NEXT_LINE, NEXT_LINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ ]", "{a: }"})
  void thirtyTwoLevelsAreRead(String brackets) {
    String open = brackets.substring(0, brackets.length() - 1);
    String close = brackets.substring(brackets.length() - 1);
    String deepest = "x-djup: " + open.repeat(31) + close.repeat(31) + "\n";
    String deeper = "x-djup: " + open.repeat(33) + close.repeat(33) + "\n";
    int column = 9 + 32 * open.length();

    assertThat(said(Corpus.base() + deepest)).isEmpty();
    assertThat(said(Corpus.base() + deeper))
        .containsExactly(
            "%d:%d-%d:%d format-grans.too-deep (32)"
                .formatted(NEXT_LINE, column, NEXT_LINE, column + 1));
  }

  /** The text is copied a few times, but the brackets are not read to the end. */
  @Test
  void readingEndsAtTheFirstBracketTooDeep() {
    String brackets = "x: " + "[".repeat(99_000);

    assertThat(said(brackets)).hasSize(1);
    assertThat(Work.of(() -> said(brackets))).isLessThan(20L * brackets.length());
  }

  @Test
  void aHundredThousandLinesAreRead() {
    String most = Corpus.base() + "\n".repeat(100_000 - NEXT_LINE);
    String tooMany = "1:1-1:1 format-grans.too-many-lines (100000)";

    assertThat(said(most.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(said(most.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(said((most + "\n").getBytes(StandardCharsets.UTF_8))).containsExactly(tooMany);
    assertThat(said((most + "\n").replace("\n", "\r").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(tooMany);
  }

  @Test
  void aHundredThousandValuesAreRead() {
    String many = ("  - [" + "1, ".repeat(999) + "]\n").repeat(99);

    assertThat(said(Corpus.base() + "x-lista:\n" + many)).isEmpty();
    assertThat(said(Corpus.base() + "x-lista:\n" + many + many))
        .singleElement()
        .asString()
        .endsWith(" format-grans.too-many-values (100000)");
  }

  @Test
  void twoHundredProblemsAreReported() {
    String anchors = Corpus.base() + "x-lista:\n" + "  - &a 1\n".repeat(200);

    assertThat(said(anchors)).hasSize(200).allMatch(said -> said.contains("format-yaml.anchor"));
    assertThat(said(anchors + "  - &a 1\n  - &a 1\n"))
        .hasSize(201)
        .last()
        .asString()
        .endsWith(" format-grans.too-many-problems (200)");
  }

  @Test
  void twentyThousandEntriesAreRead() {
    String entry = "  - {}\n";
    String most = Corpus.base() + "x-lista:\n" + entry.repeat(20_000);
    int line = NEXT_LINE + 20_001;

    assertThat(said(most)).isEmpty();
    assertThat(said(most + entry + entry))
        .containsExactly("%d:5-%d:7 format-grans.too-many-entries (20000)".formatted(line, line));
  }

  @Test
  void twentyThousandKeysAreRead() {
    StringBuilder keys = new StringBuilder(Corpus.base()).append("x-nycklar:\n");
    for (int i = 0; i < 20_000; i++) {
      keys.append("  k").append(i).append(": 1\n");
    }
    int line = NEXT_LINE + 20_001;

    assertThat(said(keys.toString())).isEmpty();
    assertThat(said(keys + "  en-till: 1\n  och-en: 1\n"))
        .containsExactly("%d:3-%d:10 format-grans.too-many-entries (20000)".formatted(line, line));
  }

  @Test
  void anIdHasAHundredAndTwentyCharacters() {
    String longest = "å".repeat(120);
    String person = "  %s: { namn: Eva, kompetens: annan }\n";

    assertThat(said(withPerson(person.formatted(longest)))).isEmpty();
    assertThat(said(withPerson(person.formatted(longest + "x"))))
        .singleElement()
        .asString()
        .contains("format-grans.langt-id (" + longest + "x; 120)");
  }

  private static String withPerson(String person) {
    return Corpus.base().replace("personer:\n", "personer:\n" + person);
  }

  @Test
  void tenThousandFaultyEntriesAreEachReported() {
    assertThat(said(faulty(9_999))).hasSize(3 * 9_999);
  }

  @Test
  void anEntryTakesNoMoreWorkAmongManyThanAmongFew() {
    long few = Work.of(() -> said(faulty(1_000)));
    long many = Work.of(() -> said(faulty(8_000)));

    assertThat(many).isLessThan(9 * few);
  }

  private static String faulty(int entries) {
    String entry = "  - { från: 2025-13-01, orsak: vab, orsaken: vab, till: en dag }\n";
    return Corpus.base().replace("frånvaro:\n", "frånvaro:\n" + entry.repeat(entries));
  }

  /** What has the form of the format is not read again in search of slips. */
  @Test
  void aFaultyValueCostsLittle() {
    String entry = "  - { från: 2025-12-01, orsak: vab, till: 2025-12-02 }\n";
    String sound = Corpus.base().replace("frånvaro:\n", "frånvaro:\n" + entry.repeat(1_000));
    String faulty = sound.replaceFirst("2025-12-01", "2025-13-01");

    assertThat(said(sound)).isEmpty();
    assertThat(said(faulty)).hasSize(1);
    assertThat(10 * work(faulty)).isLessThan(15 * work(sound));
  }

  private static long work(String text) {
    return Work.of(() -> Corpus.READER.read(Readings.of("loggbok.yaml", text)));
  }

  @Test
  void aThousandSyntaxErrorsEnd() {
    String errors = "frånvaro:\n" + "  - från: [\n".repeat(1000);

    assertThat(said("format: bt-loggbok/1\n" + errors)).hasSizeBetween(1, YamlReader.MAX_PROBLEMS);
  }

  // --- any file ---

  @Test
  void noTextMakesTheReaderFail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      String mutated = Corpus.mutated(Corpus.base(), 6, random);
      SourceText source = new SourceText("loggbok.yaml", mutated);
      try {
        assertThat(Corpus.said(mutated))
            .allSatisfy(
                one -> {
                  assertThat(one.region().endLine()).isLessThanOrEqualTo(source.lineCount());
                  String line = source.line(one.region().line());
                  assertThat(one.region().column())
                      .isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
                });
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d, text:\n%s".formatted(seed, mutated), e);
      }
    }
  }

  @Test
  void theSameTextAlwaysGivesTheSameFindings() {
    String faulty = Corpus.base().replace("datum:", "dag:").replace("eva-lind", "eva");

    assertThat(read(faulty).outcomes()).isEqualTo(read(faulty).outcomes()).isNotEmpty();
  }

  private static String withContent(String content) {
    return Corpus.base().replace(CONTENT, content);
  }

  private static List<String> said(String text) {
    return Corpus.said(text).stream().map(Corpus.Said::toString).toList();
  }

  private static List<String> said(byte[] bytes) {
    return Corpus.said(YamlReader.read(Readings.of("loggbok.yaml", bytes))).stream()
        .map(Corpus.Said::toString)
        .toList();
  }

  private static ReadLogbook read(String text) {
    return Corpus.READER.read(YamlReader.read(new SourceText("loggbok.yaml", text)));
  }

  private static Logbook logbook(String text) {
    Optional<Logbook> logbook = read(text).logbook();
    assertThat(logbook).as("a logbook:\n%s", text).isPresent();
    return logbook.get();
  }
}
