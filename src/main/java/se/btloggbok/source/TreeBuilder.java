package se.btloggbok.source;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree of one parse from the parser's tokens, as far as the first syntax error. */
final class TreeBuilder {

  private static final char FIRST_COMBINING = '\u0300';

  private final SourceText source;
  private final YAMLParser parser;
  private final List<SourceProblem> problems = new ArrayList<>();
  private final Deque<Region> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private @Nullable SourceProblem error;
  private int values;

  /** The place of the last value or key, for an error that comes of an earlier quotation mark. */
  private Region lastScalar = Region.START;

  /** The end of what was read last: where a collection without brackets ends. */
  private Region lastEnd = Region.START;

  TreeBuilder(SourceText source, YAMLParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /** Returns the tree, if the whole text could be parsed and was not empty. */
  Optional<YamlNode> root() {
    return Optional.ofNullable(root);
  }

  /** Returns the syntax error that ended the parse, if one did. */
  Optional<SourceProblem> error() {
    return Optional.ofNullable(error);
  }

  /** Returns what the parse took but the format does not. */
  List<SourceProblem> problems() {
    return problems;
  }

  void build() {
    try {
      JsonToken token = parser.nextToken();
      if (token != null) {
        root = value(token, 0);
        if (parser.nextToken() != null) {
          add(Kind.SECOND_DOCUMENT, secondDocument());
        }
      }
    } catch (LimitException e) {
      error = new SourceProblem(e.kind, start(), e.limit);
      root = null;
    } catch (JacksonException e) {
      error = syntaxError(e);
      root = null;
    }
  }

  private YamlNode value(JsonToken token, int depth) {
    if (depth > YamlReader.MAX_DEPTH) {
      throw new LimitException(Kind.TOO_DEEP, YamlReader.MAX_DEPTH);
    }
    if (++values > YamlReader.MAX_VALUES) {
      throw new LimitException(Kind.TOO_MANY_VALUES, YamlReader.MAX_VALUES);
    }
    refuseProperties();
    return switch (token) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      default -> scalar();
    };
  }

  private Scalar scalar() {
    lastScalar = region();
    lastEnd = lastScalar;
    return new Scalar(normalized(parser.getString()), lastScalar);
  }

  private Mapping mapping(int depth) {
    Region start = start();
    open.push(start);
    List<Entry> entries = new ArrayList<>();
    Map<String, Scalar> keys = new HashMap<>();
    int size = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      refuseProperties();
      lastScalar = region();
      lastEnd = lastScalar;
      Scalar key = new Scalar(normalized(parser.currentName()), lastScalar);
      YamlNode value = value(parser.nextToken(), depth + 1);
      Scalar first = keys.putIfAbsent(key.text(), key);
      if (key.text().equals("<<")) {
        add(Kind.MERGE_KEY, key.region());
      } else if (first != null) {
        add(Kind.DUPLICATE_KEY, key.region(), key.text(), Integer.toString(first.region().line()));
      } else if (hasRoom(size++, key.region())) {
        entries.add(new Entry(key, value));
      }
    }
    return new Mapping(entries, upToEnd(start));
  }

  private Sequence sequence(int depth) {
    Region start = start();
    open.push(start);
    List<YamlNode> items = new ArrayList<>();
    int size = 0;
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      YamlNode item = value(token, depth + 1);
      if (hasRoom(size++, item.region())) {
        items.add(item);
      }
      token = parser.nextToken();
    }
    return new Sequence(items, upToEnd(start));
  }

  private boolean hasRoom(int size, Region place) {
    if (size == YamlReader.MAX_ENTRIES) {
      add(Kind.TOO_MANY_ENTRIES, place, YamlReader.MAX_ENTRIES);
    }
    return size < YamlReader.MAX_ENTRIES;
  }

  /** A collection in brackets ends at its bracket; one by indentation ends with its last value. */
  private Region upToEnd(Region start) {
    open.pop();
    Region end = region();
    boolean bracket = end.endLine() == end.line() && end.endColumn() == end.column() + 1;
    lastEnd = bracket ? end : lastEnd;
    return lastEnd.compareTo(start) < 0 ? start : start.upTo(lastEnd);
  }

  /** Anchors, aliases and tags: a value that begins with their signs and is not quoted is one. */
  private void refuseProperties() {
    Region region = region();
    String line = source.line(region.line());
    int at = SourceText.indexOf(line, Math.min(region.column(), length(line) + 1));
    if (at == line.length() || "&*!".indexOf(line.charAt(at)) < 0) {
      return;
    }
    String rest = line.substring(at);
    int end = 1;
    while (end < rest.length() && " \t,]}".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String name = rest.substring(0, end);
    Region place =
        new Region(region.line(), region.column(), region.line(), region.column() + length(name));
    switch (rest.charAt(0)) {
      case '&' -> add(Kind.ANCHOR, place, name);
      case '*' -> add(Kind.ALIAS, place, name);
      default -> add(Kind.TAG, place, name);
    }
  }

  private SourceProblem syntaxError(JacksonException exception) {
    if (exception.getCause() instanceof MarkedYamlEngineException marked) {
      Kind kind = SyntaxErrors.kindOf(marked);
      Region place = marked.getProblemMark().map(this::regionOf).orElseGet(this::start);
      if (isQuoted(lastScalar) && lastScalar.line() < lastScalar.endLine()) {
        kind = Kind.UNCLOSED_QUOTE;
        place = startOf(lastScalar);
      } else if (SyntaxErrors.liesAtItsStart(kind)) {
        place = marked.getContextMark().map(this::regionOf).orElse(place);
      } else if (kind == Kind.UNCLOSED_BRACKET) {
        // A bracket that is still open on a later line was most likely meant to end on its own.
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
    Kind kind = parser.getRawTag() == null ? Kind.COMPLEX_KEY : Kind.TAG;
    return kind == Kind.TAG
        ? new SourceProblem(kind, start(), parser.getRawTag())
        : new SourceProblem(kind, start());
  }

  private boolean isQuoted(Region region) {
    return beginsWith(region, "\"'");
  }

  private boolean isBracket(Region region) {
    return beginsWith(region, "[{");
  }

  private boolean beginsWith(Region region, String characters) {
    String line = source.line(region.line());
    int at = SourceText.indexOf(line, Math.min(region.column(), length(line) + 1));
    return at < line.length() && characters.indexOf(line.charAt(at)) >= 0;
  }

  /** The line of hyphens that begins the second document; its content may come much later. */
  private Region secondDocument() {
    int line = start().line();
    while (line > 1 && !source.line(line).startsWith("---")) {
      line--;
    }
    return new Region(line, 1, line, 1 + Math.min(3, length(source.line(line))));
  }

  private void add(Kind kind, Region region, Object... arguments) {
    problems.add(new SourceProblem(kind, region, arguments));
  }

  private Region regionOf(Mark mark) {
    return character(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The first character of the current token. */
  private Region start() {
    return startOf(region());
  }

  private Region startOf(Region region) {
    return character(region.line(), region.column());
  }

  /** A character; nothing at all where its line has ended. */
  private Region character(int line, int column) {
    int end = length(source.line(line)) + 1;
    return new Region(line, Math.min(column, end), line, Math.min(column + 1, end));
  }

  private Region region() {
    TokenStreamLocation start = parser.currentTokenLocation();
    TokenStreamLocation end = parser.currentLocation();
    int line = Math.max(1, start.getLineNr());
    int column = Math.max(1, start.getColumnNr());
    boolean ordered =
        end.getLineNr() > line || (end.getLineNr() == line && end.getColumnNr() >= column);
    return ordered
        ? new Region(line, column, end.getLineNr(), end.getColumnNr())
        : new Region(line, column, line, column);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a text in Unicode NFC. */
  static String normalized(String text) {
    return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Letters of western Europe, dashes, quotation marks and dots combine with nothing. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_COMBINING && (c < '\u2010' || c > '\u2027')) {
        return false;
      }
    }
    return true;
  }

  private static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int limit;

    LimitException(Kind kind, int limit) {
      super(null, null, false, false);
      this.kind = kind;
      this.limit = limit;
    }
  }
}
