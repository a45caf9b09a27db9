package se.btloggbok.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.btloggbok.Examples;
import se.btloggbok.Readings;
import se.btloggbok.check.Timing;
import se.btloggbok.format.Corpus;
import se.btloggbok.report.Language;
import se.btloggbok.source.SourceReader;

/**
 * A logbook and a time, made from the fuzzer's bytes. If the first byte can begin a text, all bytes
 * are the file. Otherwise it is the number of an example, and the others choose a name, a day and
 * edits: so most inputs are nearly a logbook.
 *
 * @param reading the logbook
 * @param timing when to judge it
 * @param language the language of the outputs
 * @param parts the outputs: all of them for a file, one for an edited example, as they take long
 */
record FuzzInput(SourceReader.Reading reading, Timing timing, Language language, Set<Part> parts) {

  /** The outputs about a logbook. */
  enum Part {
    /** The formats of {@code bt validate}. */
    VALIDATE,
    /** The formats of {@code bt batch}. */
    BATCH,
    /** The page of the year. */
    YEAR,
    /** The page for a handover. */
    HANDOVER,
    /** The page for the final assessment. */
    FINAL
  }

  /** No text begins with a byte below this. */
  private static final int FIRST_OF_TEXT = '\t';

  /** The length of the fuzzer's longest input, and of one with a single edit. */
  private static final int LONGEST = 160;

  private static final int SHORTEST = 14;

  private static final LocalDate DAY = LocalDate.parse("2026-02-16");

  /** Names for the file. */
  private static final List<String> NAMES =
      List.of(
          "loggbok.yaml",
          "a|b <script>.yaml",
          "a:b%0A::error::,c=d.yaml",
          "=cmd|' /C calc'!A0.yaml",
          "\u001B[31m\u202E\n19121212-1212.yaml",
          "[x](javascript:alert(1)).yaml",
          "å\"&amp;{0}]]>.yaml",
          "../../etc/loggbok.yaml");

  /** The logbooks that are edited. Their order must not change, as saved inputs number them. */
  private static final List<String> BASES = bases();

  private static List<String> bases() {
    return Stream.concat(Examples.all().map(FuzzInput::read), Stream.of(Corpus.base())).toList();
  }

  private static String read(Examples example) {
    return read(example.file());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FuzzInput of(byte[] bytes) {
    if (isText(bytes)) {
      Timing timing = new Timing(DAY, null, bytes.length % 2 == 0);
      Language language = bytes.length % 4 < 2 ? Language.SV : Language.EN;
      return new FuzzInput(
          Readings.of(NAMES.get(0), bytes), timing, language, EnumSet.allOf(Part.class));
    }
    Choices choices = new Choices(bytes);
    String base = choices.of(BASES);
    String name = choices.of(NAMES);
    LocalDate day = DAY.plusDays(choices.below(1024) - 512L);
    int when = choices.below(4);
    Language language = choices.of(List.of(Language.values()));
    Timing timing = new Timing(day, when == 1 ? day.minusDays(100) : null, when == 2);
    Part part = choices.of(List.of(Part.values()));
    return new FuzzInput(
        Readings.of(name, Edits.of(base, choices)), timing, language, EnumSet.of(part));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the bytes of the logbook. */
  static byte[] file(byte[] bytes) {
    return isText(bytes) ? bytes : utf8(of(bytes).reading().source().text());
  }

  /** Returns the bytes of the example that the bytes edit, or of the corpus's logbook. */
  static byte[] base(byte[] bytes) {
    return utf8(isText(bytes) ? Corpus.base() : new Choices(bytes).of(BASES));
  }

  /** Returns the example that the bytes edit; empty if they are a file. */
  static Optional<SourceReader.Reading> unchanged(byte[] bytes) {
    return isText(bytes)
        ? Optional.empty()
        : Optional.of(Readings.of("före.yaml", new Choices(bytes).of(BASES)));
  }

  /** Returns a number below 65 536, the last two bytes, for what a target has to choose itself. */
  static int seed(byte[] bytes) {
    int seed = 0;
    for (int i = Math.max(0, bytes.length - 2); i < bytes.length; i++) {
      seed = (seed << 8) | (bytes[i] & 0xFF);
    }
    return seed;
  }

  /** Returns whether the bytes are a file, and no choices. */
  static boolean isText(byte[] bytes) {
    return bytes.length == 0 || bytes[0] < 0 || bytes[0] >= FIRST_OF_TEXT;
  }

  /** Returns initial inputs: every example. */
  static Stream<byte[]> examples() {
    return BASES.stream().map(FuzzInput::utf8);
  }

  /** Returns initial inputs: every example with every output, to be edited. */
  static Stream<byte[]> changes() {
    return IntStream.range(0, BASES.size() * Part.values().length)
        .mapToObj(
            i -> {
              byte[] choices = new byte[LONGEST];
              new Random(i).nextBytes(choices);
              choices[0] = (byte) (i % BASES.size());
              choices[6] = (byte) (i / BASES.size());
              return Arrays.copyOf(choices, i % 2 == 0 ? LONGEST : SHORTEST);
            });
  }

  /** Returns logbooks with every fault that the corpus has, one each. */
  static Stream<byte[]> faults() {
    return Corpus.logbooks().map(FuzzInput::utf8);
  }

  /** Returns rule sets and a configuration. */
  static Stream<byte[]> settings() {
    Path builtIn = Path.of("src", "main", "resources", "se", "btloggbok", "config");
    Stream<Path> ruleSets =
        Stream.of(
            Path.of("examples", "regelverk", "exempelregionen.yaml"),
            builtIn.resolve("nationell.yaml"),
            builtIn.resolve("vgr.yaml"));
    String configuration = "regelverk: mitt/regelverk.yaml\nspråk: en\nfail-on: warning\n";
    return Stream.concat(ruleSets.map(FuzzInput::read), Stream.of(configuration))
        .map(FuzzInput::utf8);
  }
}
