package se.btloggbok.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/**
 * Logbooks and their findings, written as changes to {@code corpus/base.yaml}. A case is a title
 * and a patch, with each finding below its place:
 *
 * <pre>
 * == a percentage of 0
 *       till: 2025-12-31
 * +     tjänstgöringsgrad: 0
 * ?                        ^ format-varde.intervall (tjänstgöringsgrad; 1; 100)
 * </pre>
 *
 * <p>Lines begin as in a patch: two blanks for a line of the base, {@code -} for a removed one,
 * {@code +} for a new one; {@code @@} alone continues at another part of the base. The base must
 * contain the lines exactly once; a case without any is a whole file. {@code |} is an empty region,
 * {@code ^ to +1:5} a region that ends in column 5 of the next line, and {@code ! 3:1-3:5} one on a
 * line that the case does not show. {@code %} explains why the JSON Schema disagrees.
 */
public final class Corpus {

  /** Shared, since it is slow to make and has no state. */
  static final LogbookReader READER = new LogbookReader();

  private static final String FOLDER = "corpus/";

  private static final List<String> FILES =
      List.of(
          "whole.txt",
          "keys.txt",
          "values.txt",
          "sections.txt",
          "references.txt",
          "yaml.txt",
          "syntax.txt");

  private Corpus() {}

  /** Returns the logbook that the cases change: a small one, with an entry in every section. */
  public static String base() {
    return resource("base.yaml");
  }

  /** Returns the logbooks of all cases. */
  public static Stream<String> logbooks() {
    return cases().stream().map(Case::yaml);
  }

  /** Returns all cases. */
  static List<Case> cases() {
    return FILES.stream().flatMap(file -> cases(file).stream()).toList();
  }

  private static List<Case> cases(String file) {
    List<Case> cases = new ArrayList<>();
    String title = null;
    List<String> block = new ArrayList<>();
    for (String line : (resource(file) + "\n== end").split("\n", -1)) {
      if (line.startsWith("== ")) {
        if (title != null) {
          cases.add(new Case(file, title, strippedEnd(block)));
        }
        title = line.substring(3);
        block.clear();
      } else if (title != null) {
        block.add(line);
      }
    }
    return cases;
  }

  private static List<String> strippedEnd(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }

  /** Returns the first line of the base that contains a text, 1-based. */
  static int lineOf(String part) {
    return base().substring(0, base().indexOf(part)).split("\n", -1).length;
  }

  /** Returns a text with some characters inserted, removed or changed at random. */
  static String mutated(String text, int changes, Random random) {
    String characters = "{}[]:,-?&*!|>%@`\"'#\\ \n\n\n  ~<é\t\u0000a1";
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutated.length());
      char character = characters.charAt(random.nextInt(characters.length()));
      switch (random.nextInt(3)) {
        case 0 -> mutated.insert(at, character);
        case 1 -> mutated.deleteCharAt(at);
        default -> mutated.setCharAt(at, character);
      }
    }
    return mutated.toString();
  }

  static String resource(String name) {
    try (InputStream stream = Corpus.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A finding in the form that tests compare.
   *
   * @param region its region
   * @param said its message, as {@code format-varde.tillatna (x; a, b)}
   */
  record Said(Region region, String said) {

    /** Returns the region as line and column of both ends, then the message. */
    @Override
    public String toString() {
      return "%d:%d-%d:%d %s"
          .formatted(region.line(), region.column(), region.endLine(), region.endColumn(), said);
    }
  }

  /** Returns the findings of a text, in the order of the text. */
  static List<Said> said(String text) {
    SourceText source = new SourceText("loggbok.yaml", text);
    return said(READER.read(new SourceReader.Reading(source, Optional.empty())));
  }

  /**
   * Returns the findings of a text in which slips are not mended, as in files other than logbooks.
   */
  static List<Said> saidPlainly(String text) {
    return said(YamlReader.read(new SourceText("loggbok.yaml", text)));
  }

  /** Returns the findings of a document, in the order of the text. */
  static List<Said> said(YamlDocument document) {
    return said(READER.read(document));
  }

  private static List<Said> said(ReadLogbook read) {
    return read.outcomes().stream()
        .map(outcome -> said(outcome, read.document()))
        .sorted(Comparator.comparing(Said::region).thenComparing(Said::said))
        .toList();
  }

  private static Said said(Outcome outcome, YamlDocument document) {
    Region exact = outcome.region();
    Message message = outcome.message();
    String words = message == null ? "nothing" : message.key() + arguments(message.arguments());
    return new Said(exact == null ? document.regionOf(outcome.place()) : exact, words);
  }

  private static String arguments(List<Object> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(Corpus::argument).collect(Collectors.joining("; ", " (", ")"));
  }

  /** Shortens a long list to its ends. */
  private static String argument(Object argument) {
    if (argument instanceof Collection<?> values && values.size() > 4) {
      List<?> list = List.copyOf(values);
      return "%s, %s, … %s".formatted(list.get(0), list.get(1), list.get(list.size() - 1));
    }
    return argument instanceof Collection<?> values
        ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(argument);
  }

  /**
   * A case.
   *
   * @param file its file in the corpus
   * @param title its title
   * @param block its lines
   */
  record Case(String file, String title, List<String> block) {

    /** Returns its name in test reports. */
    String name() {
      return file + ": " + title;
    }

    /** Returns the case as written. */
    String written() {
      return String.join("\n", block);
    }

    /** Returns why the JSON Schema and the reader disagree; empty if they must agree. */
    Optional<String> exception() {
      return block.stream()
          .filter(line -> line.startsWith("% "))
          .map(line -> line.substring(2))
          .findFirst();
    }

    /** Returns whether the reader must find anything. */
    boolean isFaulty() {
      return block.stream().anyMatch(line -> line.startsWith("? ") || line.startsWith("! "));
    }

    /** Returns the logbook. */
    String yaml() {
      return patched().stream().map(Shown::text).collect(Collectors.joining("\n")) + "\n";
    }

    /** Returns the case as it should be written, given the findings of its logbook. */
    String with(List<Said> said) {
      List<Shown> lines = patched();
      List<String> rendered = new ArrayList<>();
      List<Said> elsewhere = new ArrayList<>(said);
      List<String> body = new ArrayList<>();
      for (int at = 0; at < block.size(); at++) {
        if (block.get(at).startsWith("? ") || block.get(at).startsWith("! ")) {
          continue;
        }
        body.add(block.get(at));
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).from() == at) {
            int number = i + 1;
            said.stream()
                .filter(one -> one.region().line() == number && !isStart(one))
                .forEach(
                    one -> {
                      body.add("? " + carets(one));
                      elsewhere.remove(one);
                    });
          }
        }
      }
      elsewhere.forEach(one -> rendered.add("! " + one));
      rendered.addAll(body);
      return String.join("\n", rendered);
    }

    private static boolean isStart(Said one) {
      return one.region().equals(Region.START);
    }

    private static String carets(Said one) {
      Region region = one.region();
      int width = region.endColumn() - region.column();
      String mark =
          region.endLine() > region.line()
              ? "^ to +%d:%d".formatted(region.endLine() - region.line(), region.endColumn())
              : width == 0 ? "|" : "^".repeat(width);
      return " ".repeat(region.column() - 1) + mark + " " + one.said();
    }

    /**
     * A line of the logbook.
     *
     * @param text the line
     * @param from the line of the case that shows it; below 0 if none does
     */
    private record Shown(String text, int from) {}

    private List<Shown> patched() {
      List<List<Integer>> hunks = new ArrayList<>(List.of(new ArrayList<>()));
      for (int i = 0; i < block.size(); i++) {
        String line = block.get(i);
        if (line.equals("@@")) {
          hunks.add(new ArrayList<>());
        } else if (line.isEmpty() || Stream.of("  ", "-", "+").anyMatch(line::startsWith)) {
          hunks.get(hunks.size() - 1).add(i);
        } else if (Stream.of("? ", "! ", "% ").noneMatch(line::startsWith)) {
          throw new IllegalArgumentException(name() + ": what is this: " + line);
        }
      }
      boolean whole = hunks.get(0).stream().allMatch(i -> block.get(i).startsWith("+"));
      List<Shown> lines = new ArrayList<>();
      if (!whole) {
        base().stripTrailing().lines().map(line -> new Shown(line, -1)).forEach(lines::add);
      }
      hunks.forEach(hunk -> apply(hunk, lines));
      return lines;
    }

    private void apply(List<Integer> hunk, List<Shown> lines) {
      List<String> old =
          hunk.stream()
              .map(block::get)
              .filter(line -> !line.startsWith("+"))
              .map(Case::textOf)
              .toList();
      List<Integer> places =
          IntStream.rangeClosed(0, lines.size() - old.size())
              .filter(at -> textsOf(lines.subList(at, at + old.size())).equals(old))
              .boxed()
              .toList();
      if (places.size() != 1) {
        throw new IllegalArgumentException(
            "%s: the base has this %d times: %s".formatted(name(), places.size(), old));
      }
      List<Shown> changed = lines.subList(places.get(0), places.get(0) + old.size());
      changed.clear();
      hunk.stream()
          .filter(i -> !block.get(i).startsWith("-"))
          .map(i -> new Shown(textOf(block.get(i)), i))
          .forEach(changed::add);
    }

    private static List<String> textsOf(List<Shown> lines) {
      return lines.stream().map(Shown::text).toList();
    }

    private static String textOf(String line) {
      return line.substring(Math.min(2, line.length()));
    }
  }
}
