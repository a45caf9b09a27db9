package se.btloggbok.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import tools.jackson.core.JacksonException;

/** Builds the tree in one parse, up to the first syntax error. */
final class TreeBuilder {

  private final SourceText source;
  private final LocatedYamlParser parser;
  private final List<SourceProblem> problems = new ArrayList<>();
  private final Deque<Region> open = new ArrayDeque<>();

  /** One instance of each key: a logbook repeats the same few. */
  private final Map<String, String> keys = new HashMap<>();

  private @Nullable YamlNode root;
  private @Nullable SourceProblem error;
  private int values;
  private int unread;
  private boolean mayHideItems;

  /** The indentation of the innermost block collection; -1 if there is none. */
  private int indent = -1;

  /** The number of open brackets. */
  private int openBrackets;

  private final SourceLine.Last lastLine;

  /** The region of the last event. */
  private Region last = Region.START;

  /** The region of the last value or key, for an error caused by an earlier quotation mark. */
  private Region lastScalar = Region.START;

  /** The last value or closing bracket: a block collection ends where it does. */
  private Region lastEnd = Region.START;

  /** The lines that are parsed; null if they are the same as in the file. */
  private final @Nullable List<TextLine> lines;

  /** The last line whose columns were measured, 0-based as in marks. */
  private int measured = -1;

  private TextLine.Columns columns = new TextLine(0, "").columns();

  TreeBuilder(SourceText source, LocatedYamlParser parser, @Nullable List<TextLine> lines) {
    this.source = source;
    this.lastLine = new SourceLine.Last(source);
    this.parser = parser;
    this.lines = lines;
  }

  /** Returns the tree; empty if there was a syntax error, or nothing but comments. */
  Optional<YamlNode> root() {
    return Optional.ofNullable(root);
  }

  /** Returns the error that ended the parse, if any. */
  Optional<SourceProblem> error() {
    return Optional.ofNullable(error);
  }

  /**
   * Returns the number of values that the format does not read: those within duplicate keys, which
   * are left out of the tree, and within extensions.
   */
  int unread() {
    return unread;
  }

  /**
   * Returns whether any value on several lines may have been meant as several items of a list: it
   * is itself an item, or begins with a sign such as a dash.
   */
  boolean mayHideItems() {
    return mayHideItems;
  }

  /** Returns the problems that did not end the parse, such as anchors and duplicate keys. */
  List<SourceProblem> problems() {
    return problems;
  }

  void build() {
    try {
      if (parser.nextToken() != null) {
        root = value((NodeEvent) event(), 0);
        if (parser.nextToken() == null && parser.event() instanceof DocumentStartEvent second) {
          add(Kind.SECOND_DOCUMENT, region(second));
        }
      }
    } catch (RefusedException e) {
      error = e.problem;
    } catch (JacksonException e) {
      last = region(parser.event());
      error = syntaxError(e);
    }
    root = error == null ? root : null;
  }

  private Event next() {
    parser.nextToken();
    return event();
  }

  private Event event() {
    Event event = parser.event();
    last = region(event);
    return event;
  }

  private YamlNode value(NodeEvent event, int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      throw refused(Kind.TOO_DEEP, YamlReader.MAX_DEPTH);
    }
    if (++values > YamlReader.MAX_VALUES) {
      throw refused(Kind.TOO_MANY_VALUES, YamlReader.MAX_VALUES);
    }
    refuseProperties(event);
    return switch (event.getEventId()) {
      case MappingStart -> mapping(((MappingStartEvent) event).isFlow(), depth);
      case SequenceStart -> sequence(((SequenceStartEvent) event).isFlow(), depth);
      case Alias -> scalar(((AliasEvent) event).getAlias().getValue());
      default -> scalar(((ScalarEvent) event).getValue());
    };
  }

  private Scalar scalar(String text) {
    lastScalar = last;
    lastEnd = last;
    boolean quoted =
        isAt(last.line(), last.column(), '"') || isAt(last.line(), last.column(), '\'');
    if (openBrackets == 0 && quoted && !last.isOnOneLine()) {
      refuseOutdented(last, false);
    }
    if (openBrackets > 0 || quoted) {
      refuseAttachedComment(last.endLine(), last.endColumn());
    }
    mayHideItems |=
        !last.isOnOneLine() && !text.isEmpty() && !Character.isLetterOrDigit(text.codePointAt(0));
    return new Scalar(ComposedText.of(text), last);
  }

  private Mapping mapping(boolean brackets, int depth) {
    Region start = last;
    int around = begin(start, brackets);
    KeyedEntries entries = new KeyedEntries();
    int size = 0;
    for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
      Scalar key = key((ScalarEvent) event);
      int values = this.values;
      YamlNode value = value((NodeEvent) next(), depth + 1);
      if (brackets && isWithoutColon(value)) {
        value = new Scalar("", key.region().end());
      }
      Entry before = entries.find(key.text());
      if (before != null || YamlNode.isExtension(key.text())) {
        unread += this.values - values - 1;
      }
      if (key.text().equals("<<")) {
        add(Kind.MERGE_KEY, key.region());
      } else if (before != null) {
        String line = Integer.toString(before.key().region().line());
        add(Kind.DUPLICATE_KEY, key.region(), key.text(), line);
      } else if (hasRoom(size++, key.region())) {
        entries.add(new Entry(key, value));
      }
    }
    return new Mapping(entries, upToEnd(start, brackets, around));
  }

  /** Returns whether a value is missing because its key, in braces, has no colon. */
  private boolean isWithoutColon(YamlNode value) {
    Region region = value.region();
    return value instanceof Scalar scalar
        && scalar.text().isEmpty()
        && region.isEmpty()
        && region.column() > 1
        && !isAt(region.line(), region.column() - 1, ':');
  }

  private Scalar key(ScalarEvent event) {
    refuseProperties(event);
    Scalar key = scalar(event.getValue());
    String known = keys.putIfAbsent(key.text(), key.text());
    return known == null ? key : new Scalar(known, key.region());
  }

  private Sequence sequence(boolean brackets, int depth) {
    Region start = last;
    int around = begin(start, brackets);
    List<YamlNode> items = new ArrayList<>();
    int size = 0;
    for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      YamlNode item = value((NodeEvent) event, depth + 1);
      mayHideItems |= item instanceof Scalar && !item.region().isOnOneLine();
      if (hasRoom(size++, item.region())) {
        items.add(item);
      }
    }
    return new Sequence(items, upToEnd(start, brackets, around));
  }

  private boolean hasRoom(int size, Region place) {
    if (size == YamlReader.MAX_ENTRIES) {
      add(Kind.TOO_MANY_ENTRIES, place, YamlReader.MAX_ENTRIES);
    }
    return size < YamlReader.MAX_ENTRIES;
  }

  /** Begins a collection, and returns the indentation of the one around it. */
  private int begin(Region start, boolean brackets) {
    open.push(start);
    int around = indent;
    if (brackets) {
      openBrackets++;
      if (isBracket(start)) {
        refuseAttachedComment(start.line(), start.column() + 1);
      }
    } else {
      indent = start.column() - 1;
    }
    return around;
  }

  /**
   * Refuses a line of a quoted text or of a collection in brackets that is not indented deeper than
   * its parent. YAML forbids this, except for closing brackets, but the engine accepts it.
   */
  private void refuseOutdented(Region region, boolean brackets) {
    for (int number = region.line() + 1; number <= region.endLine(); number++) {
      TextLine line =
          lines == null
              ? new TextLine(number, source.line(number))
              : lines.get(ReadableLines.indexOf(lines, number));
      String content = line.text().strip();
      int spaces = line.indent();
      boolean exempt =
          content.isEmpty()
              || (brackets && content.charAt(0) == '#')
              || (brackets && "]}".indexOf(line.text().charAt(spaces)) >= 0);
      if (spaces <= indent && !exempt) {
        Region place = character(number, spaces + 1);
        throw new RefusedException(new SourceProblem(Kind.INDENTATION, place));
      }
    }
  }

  /**
   * Refuses a comment without a space before it, up to the next value: YAML forbids it after a
   * quotation mark or a bracket, and after a comma or a colon in brackets, but the engine accepts
   * it.
   *
   * @param number the line where the last value or bracket ends
   * @param column the column after it
   */
  private void refuseAttachedComment(int number, int column) {
    boolean attached = true;
    boolean inPair = true;
    while (true) {
      if (isAt(number, column, '#') && attached) {
        throw new RefusedException(new SourceProblem(Kind.SYNTAX, character(number, column)));
      }
      if (isAt(number, column, ' ') || isAt(number, column, '\t')) {
        attached = false;
        column++;
      } else if (openBrackets > 0
          && (isAt(number, column, ',') || (inPair && isAt(number, column, ':')))) {
        attached = true;
        inPair = isAt(number, column, ':');
        column++;
      } else if (openBrackets > 0
          && number < source.lineCount()
          && (column > lastLine.line(number).length() || isAt(number, column, '#'))) {
        attached = false;
        number++;
        column = 1;
      } else {
        return;
      }
    }
  }

  private boolean isAt(int number, int column, char character) {
    return lastLine.line(number).hasAt(column, character);
  }

  /**
   * Ends a collection, and returns its region: to the closing bracket, or else to the end of its
   * last value.
   */
  private Region upToEnd(Region start, boolean brackets, int around) {
    open.pop();
    indent = around;
    if (brackets) {
      openBrackets--;
      lastEnd = last;
      if (openBrackets == 0 && start.line() < last.endLine()) {
        refuseOutdented(start.upTo(last), true);
      }
      refuseAttachedComment(last.endLine(), last.endColumn());
    }
    return lastEnd.compareTo(start) < 0 ? start : start.upTo(lastEnd);
  }

  /**
   * Reports an anchor, alias or tag: the first indicator ({@code &}, {@code *} or {@code !}) with
   * its name.
   */
  private void refuseProperties(NodeEvent event) {
    // Locating each one scans the line, which may have thousands. Stop when the limit is exceeded.
    boolean none = event.getAnchor().isEmpty() && tagOf(event).isEmpty();
    if (none || problems.size() > YamlReader.MAX_PROBLEMS) {
      return;
    }
    String rest = source.from(last.line(), last.column());
    if (rest.isEmpty()) {
      return;
    }
    int end = 1;
    while (end < rest.length() && " \t,]}".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String name = rest.substring(0, end);
    Region place =
        new Region(
            last.line(), last.column(), last.line(), last.column() + SourceText.length(name));
    switch (rest.charAt(0)) {
      case '&' -> add(Kind.ANCHOR, place, name);
      case '*' -> add(Kind.ALIAS, place, name);
      default -> add(Kind.TAG, place, name);
    }
  }

  private static Optional<String> tagOf(NodeEvent event) {
    return switch (event.getEventId()) {
      case Scalar -> ((ScalarEvent) event).getTag();
      case Alias -> Optional.empty();
      default -> ((CollectionStartEvent) event).getTag();
    };
  }

  /** An exception without a cause is Jackson's own: it refuses keys that are not scalars. */
  private SourceProblem syntaxError(JacksonException exception) {
    Throwable cause = exception.getCause();
    if (cause instanceof MarkedYamlEngineException marked) {
      return syntaxError(marked);
    }
    Region place = startOf(last);
    if (cause == null) {
      return new SourceProblem(Kind.COMPLEX_KEY, place);
    }
    // The scanner does not check that an escape is a character before it parses its number.
    boolean badEscape = cause instanceof NumberFormatException;
    return new SourceProblem(badEscape ? Kind.UNKNOWN_ESCAPE : Kind.SYNTAX, place);
  }

  private SourceProblem syntaxError(MarkedYamlEngineException exception) {
    Kind kind = SyntaxErrors.kindOf(exception);
    Region place = exception.getProblemMark().map(this::regionOf).orElseGet(() -> startOf(last));
    if (isQuoted(lastScalar) && !lastScalar.isOnOneLine()) {
      kind = Kind.UNCLOSED_QUOTE;
      place = startOf(lastScalar);
    } else if (SyntaxErrors.liesAtItsStart(kind)) {
      place = exception.getContextMark().map(this::regionOf).orElse(place);
    } else if (kind == Kind.TAB) {
      place = firstTab(place);
    } else if (kind == Kind.UNCLOSED_BRACKET) {
      // A bracket that is still open on a later line was most likely meant to close on its own
      // line.
      Region found = place;
      place =
          open.stream()
              .filter(this::isBracket)
              .findFirst()
              .filter(bracket -> bracket.line() < found.line())
              .orElse(place);
    }
    if (kind == Kind.TAG) {
      return new SourceProblem(kind, place, source.line(place.line()).strip());
    }
    SourceProblem problem = new SourceProblem(kind, place);
    return SyntaxErrors.mayBeSlip(kind)
        ? SyntaxErrors.slip(source, place).orElse(problem)
        : problem;
  }

  /**
   * Returns the first tab on the line, since the scanner may have passed some; otherwise the place
   * that it reported.
   */
  private Region firstTab(Region place) {
    String line = source.line(place.line());
    int tab = line.indexOf('\t');
    return tab < 0 ? place : character(place.line(), line.codePointCount(0, tab) + 1);
  }

  private boolean isQuoted(Region region) {
    return source.beginsWith(region, "\"'");
  }

  private boolean isBracket(Region region) {
    return source.beginsWith(region, "[{");
  }

  private void add(Kind kind, Region region, Object... arguments) {
    problems.add(new SourceProblem(kind, region, arguments));
  }

  private Region regionOf(Mark mark) {
    TextLine line = lineOf(mark);
    int column = mark.getColumn() + 1;
    return line == null
        ? character(mark.getLine() + 1, column)
        : character(line.number(), line.columnInFile(column));
  }

  /**
   * Returns the parsed line of a mark; null if the lines are those of the file, or after the last.
   */
  private @Nullable TextLine lineOf(Mark mark) {
    return lines == null || mark.getLine() >= lines.size() ? null : lines.get(mark.getLine());
  }

  private Region startOf(Region region) {
    return character(region.line(), region.column());
  }

  /** Returns the region of a character; empty, at the end of the line, if the line is shorter. */
  private Region character(int line, int column) {
    int end = SourceText.length(source.line(line)) + 1;
    return new Region(line, Math.min(column, end), line, Math.min(column + 1, end));
  }

  private Region region(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    return lines == null
        ? new Region(
            start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1)
        : regionInFile(start, end);
  }

  private Region regionInFile(Mark start, Mark end) {
    TextLine first = lineOf(start);
    TextLine last = lineOf(end);
    int line = first == null ? source.lineCount() : first.number();
    int column = first == null ? 1 : columnInFile(first, start);
    int endLine = last == null ? source.lineCount() : last.number();
    int endColumn = last == null ? 1 : columnInFile(last, end);
    boolean backwards = endLine < line || (endLine == line && endColumn < column);
    return backwards ? Region.of(line, column, 0) : new Region(line, column, endLine, endColumn);
  }

  private int columnInFile(TextLine line, Mark mark) {
    if (mark.getLine() != measured) {
      measured = mark.getLine();
      columns = line.columns();
    }
    return columns.inFile(mark.getColumn() + 1);
  }

  private RefusedException refused(Kind kind, Object... arguments) {
    return new RefusedException(new SourceProblem(kind, startOf(last), arguments));
  }

  /** Ends the parse like a syntax error. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceProblem problem;

    RefusedException(SourceProblem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
