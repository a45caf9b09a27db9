package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * Reads a text as YAML into a tree with regions, and finds all problems in one run: after a syntax
 * error, the entry or section around it is left out and the rest is read again.
 *
 * <p>Anchors, aliases, merge keys, tags, duplicate keys and second documents are problems, not
 * features: in a record that people read, each value must be written where it applies.
 */
public final class YamlReader {

  /**
   * The longest text in which slips are mended, in characters: about five busy years. Every attempt
   * parses the whole text.
   */
  private static final int MAX_MENDED = 256_000;

  /** The longest line, in {@code char}s: the scanner's time grows with the square of its length. */
  public static final int MAX_LINE = 100_000;

  /** How deep mappings and lists may be nested; a logbook needs six levels. */
  public static final int MAX_DEPTH = 32;

  /** The maximum number of entries in a list or mapping. */
  public static final int MAX_ENTRIES = 20_000;

  /** The maximum number of values in a text: scalars, lists and mappings, but not keys. */
  public static final int MAX_VALUES = 100_000;

  /** The maximum number of problems reported. */
  public static final int MAX_PROBLEMS = 200;

  /** The maximum number of syntax errors after which reading continues. */
  static final int MAX_ERRORS = 20;

  private YamlReader() {}

  /** Reads what {@link SourceReader} has read. A text with a problem there is not parsed. */
  public static YamlDocument read(SourceReader.Reading reading) {
    return reading
        .problem()
        .map(problem -> refused(reading.source(), problem))
        .orElseGet(() -> read(reading.source()));
  }

  /**
   * Reads what {@link SourceReader} has read in one parse; empty if there is any problem, or a
   * value that may be several.
   */
  public static Optional<YamlDocument> faultless(SourceReader.Reading reading) {
    SourceText source = reading.source();
    if (reading.problem().isPresent() || longLine(source).isPresent()) {
      return Optional.empty();
    }
    List<SourceProblem> problems = new ArrayList<>();
    ReadableLines lines = ReadableLines.of(source, problems);
    TreeBuilder tree = parse(source, lines.text(), lines.alteredLines());
    problems.addAll(tree.problems());
    YamlDocument read = document(source, tree, tree.error().isEmpty(), problems);
    boolean faultless = read.complete() && read.problems().isEmpty() && !tree.mayHideItems();
    return faultless ? Optional.of(read) : Optional.empty();
  }

  /**
   * Returns whether a document without problems has the form of its outline. Then no slip is left
   * to mend: a fault in it is one of a value.
   */
  public static boolean fits(YamlDocument document, Outline outline) {
    return Misfits.of(document, outline).weight() == 0;
  }

  /**
   * Reads what {@link SourceReader} has read as intended: known slips are mended, and the rest is
   * read as if they had not been made. Line numbers and regions are those of the file.
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

  /** Reads a text as intended. */
  public static YamlDocument mended(SourceText source, Outline outline) {
    Optional<SourceProblem> refused = longLine(source).or(() -> conflict(source));
    if (refused.isPresent()) {
      return refused(source, refused.get());
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
      return refused(source, tooLong.get());
    }
    List<SourceProblem> problems = new ArrayList<>();
    ReadableLines lines = ReadableLines.of(source, problems);
    List<SourceProblem> errors = new ArrayList<>();
    while (true) {
      TreeBuilder tree = parse(source, lines.text(), lines.alteredLines());
      if (tree.error().isEmpty()) {
        problems.addAll(errors);
        problems.addAll(tree.problems());
        return document(source, tree, errors.isEmpty(), problems);
      }
      SourceProblem error = tree.error().get();
      errors.add(error);
      boolean enough = errors.size() > MAX_ERRORS || error.kind() == Kind.TOO_MANY_VALUES;
      if (enough || !lines.leaveOut(error.region().line())) {
        problems.addAll(errors);
        return document(source, tree, false, problems);
      }
    }
  }

  private static YamlDocument refused(SourceText source, SourceProblem problem) {
    return new YamlDocument(source, Optional.empty(), false, List.of(problem));
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
        || root.get().isBlank()
        || (root.get() instanceof Mapping mapping && mapping.entries().isEmpty());
  }

  /**
   * Parses a text up to its first syntax error.
   *
   * @param lines the lines of the text; null if they are the same as in the file
   */
  static TreeBuilder parse(SourceText source, String text, @Nullable List<TextLine> lines) {
    TreeBuilder builder = new TreeBuilder(source, YamlEngine.parser(text), lines);
    builder.build();
    return builder;
  }

  /**
   * Conflict markers of a version control system. Only the author can tell which version is right.
   */
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
        Region place = Region.of(line, 1, 0);
        return Optional.of(new SourceProblem(Kind.LINE_TOO_LONG, place, MAX_LINE));
      }
    }
    return Optional.empty();
  }
}
