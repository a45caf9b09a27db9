package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * Reads a text as YAML into a tree that knows its places, and finds everything that is wrong with
 * it in one go: after a syntax error, the entry or section around it is left out and the rest is
 * read again.
 *
 * <p>Anchors, aliases, merge keys, tags, duplicate keys and second documents are problems, not
 * features: a record that a person reads must say what it says where it says it.
 */
public final class YamlReader {

  /**
   * Slips are mended in texts of up to so many characters, about five busy years. Every attempt
   * parses all of the text, and nobody writes more by hand.
   */
  private static final int MAX_MENDED = 256_000;

  /** The longest line, in characters: the scanner's time grows with the square of a line. */
  public static final int MAX_LINE = 100_000;

  /** How many mappings and lists may stand within each other; a logbook needs six. */
  public static final int MAX_DEPTH = 32;

  /** How many entries a list or mapping may have. */
  public static final int MAX_ENTRIES = 20_000;

  /** How many values a text may have: texts, lists and mappings, but not keys. */
  public static final int MAX_VALUES = 100_000;

  /** How many problems are told of: nobody mends more at a time. */
  public static final int MAX_PROBLEMS = 200;

  /** How many syntax errors are looked for before giving up on the rest. */
  private static final int MAX_ATTEMPTS = 20;

  private YamlReader() {}

  /** Reads what {@link SourceReader} has read; a text that it had a problem with stays unparsed. */
  public static YamlDocument read(SourceReader.Reading reading) {
    return reading
        .problem()
        .map(
            problem ->
                new YamlDocument(reading.source(), Optional.empty(), false, List.of(problem)))
        .orElseGet(() -> read(reading.source()));
  }

  /**
   * Reads what {@link SourceReader} has read as it was meant: known slips are mended, and what
   * follows is read as if they had not been made. The number of lines and the places are those of
   * the file.
   *
   * @param outline the keys that the document may have
   */
  public static YamlDocument mended(SourceReader.Reading reading, Outline outline) {
    return reading.problem().isPresent()
            || reading.source().text().length() > MAX_MENDED
            || !Mender.knows(reading.source(), outline)
        ? read(reading)
        : mended(reading.source(), outline);
  }

  /** Reads a text as it was meant. */
  public static YamlDocument mended(SourceText source, Outline outline) {
    Optional<SourceProblem> tooLong = longLine(source);
    if (tooLong.isPresent()) {
      return new YamlDocument(source, Optional.empty(), false, List.of(tooLong.get()));
    }
    Optional<SourceProblem> conflict = conflict(source);
    if (conflict.isPresent()) {
      return new YamlDocument(source, Optional.empty(), false, List.of(conflict.get()));
    }
    List<SourceProblem> problems = new ArrayList<>();
    ReadableLines lines = ReadableLines.of(source, problems);
    Mender mender = new Mender(source, outline);
    TreeBuilder tree = mender.mend(lines);
    problems.addAll(mender.problems(lines));
    tree.error().filter(error -> !problems.contains(error)).ifPresent(problems::add);
    problems.addAll(tree.problems());
    boolean complete = !mender.hasLeftOut() && tree.error().isEmpty();
    return document(source, tree, complete, problems);
  }

  /** Reads a text. */
  public static YamlDocument read(SourceText source) {
    Optional<SourceProblem> tooLong = longLine(source);
    if (tooLong.isPresent()) {
      return new YamlDocument(source, Optional.empty(), false, List.of(tooLong.get()));
    }
    List<SourceProblem> problems = new ArrayList<>();
    ReadableLines lines = ReadableLines.of(source, problems);
    List<SourceProblem> errors = new ArrayList<>();
    for (int attempt = 0; ; attempt++) {
      TreeBuilder tree = parse(source, lines.text(), lines.alteredLines());
      if (tree.error().isEmpty()) {
        problems.addAll(errors);
        problems.addAll(tree.problems());
        return document(source, tree, errors.isEmpty(), problems);
      }
      SourceProblem error = tree.error().get();
      errors.add(error);
      boolean enough = attempt == MAX_ATTEMPTS || error.kind() == Kind.TOO_MANY_VALUES;
      if (enough || !lines.leaveOut(error.region().line())) {
        problems.addAll(errors);
        return document(source, tree, false, problems);
      }
    }
  }

  private static YamlDocument document(
      SourceText source, TreeBuilder tree, boolean complete, List<SourceProblem> problems) {
    if (complete && isEmpty(tree.root())) {
      problems.add(new SourceProblem(Kind.EMPTY, Region.START));
    }
    problems.sort((one, other) -> one.region().compareTo(other.region()));
    if (problems.size() > MAX_PROBLEMS) {
      Region place = problems.get(MAX_PROBLEMS).region();
      problems.subList(MAX_PROBLEMS, problems.size()).clear();
      problems.add(new SourceProblem(Kind.TOO_MANY_PROBLEMS, place, MAX_PROBLEMS));
    }
    return new YamlDocument(source, tree.root(), complete, problems);
  }

  private static boolean isEmpty(Optional<YamlNode> root) {
    return root.isEmpty()
        || (root.get() instanceof YamlNode.Scalar scalar && scalar.text().isBlank())
        || (root.get() instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  /**
   * Parses a text up to its first syntax error.
   *
   * @param lines the lines that it consists of; null where they are those of the file
   */
  static TreeBuilder parse(SourceText source, String text, @Nullable List<TextLine> lines) {
    TreeBuilder builder = new TreeBuilder(source, YamlEngine.parser(text), lines);
    builder.build();
    return builder;
  }

  /** Two versions that a version control system could not merge: only their author knows. */
  private static Optional<SourceProblem> conflict(SourceText source) {
    Region first = null;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (text.startsWith("<<<<<<< ")) {
        first = first == null ? new Region(line, 1, line, 8) : first;
      } else if (first != null && text.startsWith(">>>>>>> ")) {
        return Optional.of(new SourceProblem(Kind.CONFLICT, first));
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceProblem> longLine(SourceText source) {
    if (source.text().length() <= MAX_LINE) {
      return Optional.empty();
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      if (source.line(line).length() > MAX_LINE) {
        Region place = new Region(line, 1, line, 1);
        return Optional.of(new SourceProblem(Kind.LINE_TOO_LONG, place, MAX_LINE));
      }
    }
    return Optional.empty();
  }
}
