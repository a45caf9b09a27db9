package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/**
 * Finds where an entry belongs in the text of a logbook, and how it is written there: by date, in
 * the style of its neighbours. A missing section is added in the order of the format.
 */
final class Splice {

  private static final int INDENT = 2;

  private final YamlDocument document;
  private final TextLines lines;
  private final Mapping root;

  /** The lines on which the tree has a key: there, it is certain what a line belongs to. */
  private final Set<Integer> keyLines = new TreeSet<>();

  /** The mapping that holds the section, and its keys. */
  private final Mapping parent;

  /** The line of the key that holds that mapping; 0 for the whole logbook. */
  private final int head;

  private final Shape shape;
  private final Shape.Field field;

  /** The entry that is being written; others of its kind may follow. */
  private NewEntry entry;

  // What has been found out about the section, and is true for all entries of the kind.

  private @Nullable Block block;
  private @Nullable Integer indent;
  private @Nullable Boolean newestFirst;

  /**
   * Prepares to write an entry, and others of its kind.
   *
   * @throws SpliceException if there is no place for them
   */
  Splice(YamlDocument document, NewEntry entry) throws SpliceException {
    this.document = document;
    this.lines = new TextLines(document.source());
    this.entry = entry;
    this.root = root(document);
    Shape whole = Shape.ofLogbook();
    addKeyLines(root);
    if (entry.kind() == EntryKind.FOLLOW_UP) {
      String plan = EntryKind.PLAN.section();
      Entry found = whole.entriesByKey(root).get(plan);
      if (found == null || !(found.value() instanceof Mapping mapping)) {
        throw new SpliceException(Reason.NO_PLAN, Region.START);
      }
      refuseProblems(found);
      addKeyLines(mapping);
      this.parent = mapping;
      this.head = found.key().region().line();
      this.shape = whole.fieldOfKey(plan).shape();
    } else {
      this.parent = root;
      this.head = startOfDocument();
      this.shape = whole;
    }
    this.field = shape.fieldOfKey(entry.kind().section());
  }

  private static Mapping root(YamlDocument document) throws SpliceException {
    if (document.root().orElse(null) instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping;
    }
    throw new SpliceException(Reason.NO_LOGBOOK, Splicing.firstProblem(document));
  }

  private void addKeyLines(Mapping mapping) {
    mapping.entries().forEach(each -> keyLines.add(each.key().region().line()));
  }

  /**
   * Returns the edits that insert another entry of the same kind into the same text.
   *
   * @throws SpliceException if its place is not certain
   */
  List<Edit> edits(NewEntry other) throws SpliceException {
    entry = other;
    return edits();
  }

  /** Returns whether the section begins with its newest element. */
  boolean isNewestFirst() {
    if (newestFirst == null) {
      newestFirst = isNewestFirst(elements(), entry.dateKey());
    }
    return newestFirst;
  }

  /** Returns the elements of the section; none if it is one mapping. */
  List<YamlNode> elements() {
    Entry section = shape.entriesByKey(parent).get(field.key());
    YamlNode value = section == null ? null : section.value();
    boolean isOne = value instanceof Mapping && field.form() != Shape.Form.BY_ID;
    return value == null || isOne ? List.of() : value.children();
  }

  /**
   * Returns the edits that insert the entry.
   *
   * @throws SpliceException if its place is not certain
   */
  List<Edit> edits() throws SpliceException {
    Entry section = shape.entriesByKey(parent).get(field.key());
    if (section == null) {
      return newSection();
    }
    refuseProblems(section);
    YamlNode value = section.value();
    if (value.isBlank()) {
      return fill(section);
    }
    return switch (field.form()) {
      case OBJECTS -> {
        if (!(value instanceof Sequence sequence)) {
          throw refused(Reason.OTHER_FORM, section);
        }
        yield sequence.items().isEmpty() ? fill(section) : intoList(section, sequence);
      }
      case BY_ID -> {
        if (!(value instanceof Mapping mapping)) {
          throw refused(Reason.OTHER_FORM, section);
        }
        Entry same = mapping.entry(entry.id()).orElse(null);
        if (same != null) {
          throw refused(Reason.EXISTS, same);
        }
        yield mapping.entries().isEmpty() ? fill(section) : intoMapping(section, mapping);
      }
      default -> throw refused(Reason.EXISTS, section);
    };
  }

  private static SpliceException refused(Reason reason, Entry entry) {
    return new SpliceException(reason, entry.key().region());
  }

  /** Refuses a section with a problem on one of its lines, up to the next section. */
  private void refuseProblems(Entry section) throws SpliceException {
    int from = section.key().region().line();
    int to = Math.max(nextKeyLine(root, from) - 1, lines.lastLine(section.value()));
    for (SourceProblem problem : document.problems()) {
      boolean within = problem.region().endLine() >= from && problem.region().line() <= to;
      if (within) {
        throw new SpliceException(Reason.BROKEN_SECTION, problem.region());
      }
    }
  }

  private int nextKeyLine(Mapping mapping, int after) {
    return mapping.entries().stream()
        .mapToInt(each -> each.key().region().line())
        .filter(line -> line > after)
        .min()
        .orElse(lines.count() + 1);
  }

  // --- places ---

  private List<Edit> intoList(Entry section, Sequence list) throws SpliceException {
    int index = indexByDate(list.items());
    Mapping neighbour = neighbour(list.items(), index);
    if (lines.isFlow(list)) {
      return Brackets.of(lines, list).insert(index, braces(neighbour));
    }
    int column = list.region().column();
    Block known = block == null ? block(section, list) : block;
    block = known;
    int width =
        neighbour == null || neighbour.region().column() <= column + 1
            ? INDENT
            : neighbour.region().column() - column;
    return List.of(known.insert(index, listItem(column, width, neighbour)));
  }

  private Block block(Entry section, Sequence list) throws SpliceException {
    int column = list.region().column();
    List<Block.Element> elements = new ArrayList<>();
    int after = section.key().region().line();
    for (YamlNode item : list.items()) {
      int start = hyphenLine(item, column, after);
      after = Math.max(start, lines.lastLine(item));
      elements.add(new Block.Element(start, after));
    }
    return new Block(lines, elements, column, section.key().region().line(), nextContent(after), 0);
  }

  /** Returns the line of the hyphen of an item, which may be on a line of its own. */
  private int hyphenLine(YamlNode item, int column, int after) {
    int line = item.region().line();
    while (line > after && !lines.isHyphen(line, column)) {
      line--;
    }
    return line;
  }

  private List<Edit> intoMapping(Entry section, Mapping mapping) throws SpliceException {
    List<YamlNode> values = mapping.children();
    int index = indexByDate(values);
    Mapping neighbour = neighbour(values, index);
    if (lines.isFlow(mapping)) {
      return Brackets.of(lines, mapping)
          .insert(index, EntryNotation.key(entry.id()) + ": " + braces(neighbour));
    }
    int column = mapping.region().column();
    Block known = block == null ? block(mapping, section.key().region().line(), 0) : block;
    block = known;
    int within = indent == null ? indentWithin(mapping) : indent;
    indent = within;
    return List.of(known.insert(index, keyed(column, within, neighbour)));
  }

  private Block block(Mapping mapping, int head, int defaultGap) throws SpliceException {
    List<Block.Element> elements = new ArrayList<>();
    int last = head;
    for (Entry each : mapping.entries()) {
      int start = each.key().region().line();
      last = Math.max(start, lines.lastLine(each.value()));
      elements.add(new Block.Element(start, last));
    }
    return new Block(
        lines, elements, mapping.region().column(), head, nextContent(last), defaultGap);
  }

  /**
   * Returns the next line of content after a block: a key, the end of the document, or one after
   * the last line.
   *
   * @throws SpliceException if it is a line that could not be read, and may belong to the block
   */
  private int nextContent(int last) throws SpliceException {
    int next = lines.nextContent(last);
    boolean known =
        next > lines.count()
            || keyLines.contains(next)
            || lines.line(next).matches("(---|\\.\\.\\.)(\\s.*)?");
    if (!known) {
      Region line = Region.of(next, lines.column(next), 0);
      throw new SpliceException(
          Reason.BROKEN_SECTION,
          document.problems().stream()
              .map(SourceProblem::region)
              .filter(region -> region.endLine() >= next)
              .findFirst()
              .orElse(line));
    }
    return next;
  }

  /** Writes the first entry of a section that exists, but is empty. */
  private List<Edit> fill(Entry section) throws SpliceException {
    Region key = section.key().region();
    Region value = section.value().region();
    boolean inFlow = lines.isFlow(parent);
    boolean isOneLine = value.line() == key.line() && value.endLine() == key.line();
    boolean brackets = !(section.value() instanceof Scalar);
    if (brackets && (inFlow || !isOneLine)) {
      return Brackets.of(lines, section.value()).insert(0, withId(braces(null)));
    }
    if (inFlow) {
      return List.of(new Edit(value, " " + inBrackets()));
    }
    if (!isOneLine && !value.isEmpty()) {
      throw refused(Reason.OTHER_FORM, section);
    }
    List<Edit> edits = new ArrayList<>();
    String between = lines.from(key.line(), key.endColumn());
    int colon = key.endColumn() + between.indexOf(':');
    if (isOneLine && value.endColumn() > colon + 1) {
      edits.add(new Edit(new Region(key.line(), colon + 1, key.line(), value.endColumn()), ""));
    }
    Block.Element alone = new Block.Element(key.line(), key.line());
    Block before =
        new Block(lines, List.of(alone), parent.region().column(), 0, nextContent(key.line()), 0);
    edits.add(lines.insertAfter(before.endOf(0), body(parent.region().column())));
    return edits;
  }

  private List<Edit> newSection() throws SpliceException {
    int index = indexByOrder();
    if (lines.isFlow(parent)) {
      String written = EntryNotation.key(field.key()) + ": " + inBrackets();
      return Brackets.of(lines, parent).insert(index, written);
    }
    int column = parent.region().column();
    List<String> section = new ArrayList<>();
    section.add(" ".repeat(column - 1) + field.key() + ":");
    section.addAll(body(column));
    int comment = commentAt(index);
    if (comment > 0) {
      return List.of(lines.insertAfter(comment, section));
    }
    return List.of(block(parent, head, parent == root ? 1 : 0).insert(index, section));
  }

  /**
   * Returns the line of the comment that a new logbook has in place of the section; 0 if there is
   * none.
   *
   * @param index the number of keys before the section
   */
  private int commentAt(int index) {
    String start = NewLogbook.commentOn(field.key());
    int line = head;
    if (index > 0) {
      Entry before = parent.entries().get(index - 1);
      line = Math.max(before.key().region().line(), lines.lastLine(before.value()));
    }
    int next = lines.nextContent(line);
    while (++line < next) {
      // More comments below it may be a section that is commented out.
      if (lines.line(line).startsWith(start) && !lines.isComment(line + 1)) {
        return line;
      }
    }
    return 0;
  }

  /** Returns the line of the marker {@code ---} before the document; 0 if there is none. */
  private int startOfDocument() {
    for (int line = root.region().line() - 1; line > 0; line--) {
      if (lines.line(line).startsWith("---")) {
        return line;
      }
    }
    return 0;
  }

  /**
   * Returns the number of keys before a new section: it goes after the last section that comes
   * before it in the format, or else before the first that comes after it.
   */
  private int indexByOrder() {
    List<String> order = shape.keys();
    int own = order.indexOf(field.key());
    Map<String, Entry> known = shape.entriesByKey(parent);
    for (int i = own - 1; i >= 0; i--) {
      Entry before = known.get(order.get(i));
      if (before != null) {
        return parent.entries().indexOf(before) + 1;
      }
    }
    for (int i = own + 1; i < order.size(); i++) {
      Entry after = known.get(order.get(i));
      if (after != null) {
        return parent.entries().indexOf(after);
      }
    }
    return parent.entries().size();
  }

  /**
   * Returns the number of elements before an entry, by date: after those of the same day, or before
   * them if the newest come first. An entry without a date comes last.
   */
  private int indexByDate(List<YamlNode> elements) {
    String key = entry.dateKey();
    String own = entry.date();
    if (own.isEmpty()) {
      return elements.size();
    }
    int place = -1;
    int first = -1;
    boolean isNewestFirst = isNewestFirst();
    for (int i = 0; i < elements.size(); i++) {
      String date = date(elements.get(i), key);
      if (date == null) {
        continue;
      }
      first = first < 0 ? i : first;
      if (isNewestFirst ? date.compareTo(own) > 0 : date.compareTo(own) <= 0) {
        place = i + 1;
      }
    }
    return place >= 0 ? place : first >= 0 ? first : elements.size();
  }

  private static boolean isNewestFirst(List<YamlNode> elements, String key) {
    int rises = 0;
    String before = null;
    for (YamlNode element : elements) {
      String date = date(element, key);
      if (date != null && before != null) {
        rises += Integer.signum(date.compareTo(before));
      }
      before = date == null ? before : date;
    }
    return rises < 0;
  }

  private static @Nullable String date(YamlNode element, String key) {
    return element instanceof Mapping mapping
            && mapping.value(key) instanceof Scalar scalar
            && NewEntry.isDate(scalar.text())
        ? scalar.text()
        : null;
  }

  // --- writing ---

  /** Returns the mapping whose style a new element follows: the previous one, or else the next. */
  private static @Nullable Mapping neighbour(List<YamlNode> elements, int index) {
    YamlNode nearest = elements.get(index > 0 ? index - 1 : 0);
    return nearest instanceof Mapping mapping ? mapping : null;
  }

  private String braces(@Nullable Mapping neighbour) {
    boolean tight =
        neighbour != null
            && lines.isFlow(neighbour)
            && !lines
                .from(neighbour.region().line(), neighbour.region().column() + 1)
                .startsWith(" ");
    return EntryNotation.braces(field.shape(), entry.values(), tight ? "" : " ");
  }

  private String withId(String braces) {
    return field.form() == Shape.Form.BY_ID
        ? " " + EntryNotation.key(entry.id()) + ": " + braces + " "
        : braces;
  }

  /** Returns the value of a section in brackets. */
  private String inBrackets() {
    return switch (field.form()) {
      case OBJECTS -> "[" + braces(null) + "]";
      case BY_ID -> "{" + withId(braces(null)) + "}";
      default -> braces(null);
    };
  }

  private List<String> listItem(int column, int width, @Nullable Mapping neighbour) {
    String hyphen = " ".repeat(column - 1) + "-" + " ".repeat(width - 1);
    if (neighbour != null && lines.isFlow(neighbour)) {
      return List.of(hyphen + braces(neighbour));
    }
    return EntryNotation.lines(hyphen, field.shape(), entry.values());
  }

  private List<String> keyed(int column, int indent, @Nullable Mapping neighbour) {
    String key = " ".repeat(column - 1) + EntryNotation.key(entry.id()) + ":";
    if (neighbour != null && lines.isFlow(neighbour)) {
      return List.of(key + " " + braces(neighbour));
    }
    List<String> written = new ArrayList<>(List.of(key));
    written.addAll(keys(column + indent));
    return written;
  }

  /** Returns the lines below the key of a section that had no entry, in the style of the others. */
  private List<String> body(int column) {
    int inner = indentWithin(parent);
    return switch (field.form()) {
      case OBJECTS -> listItem(column + indentOfLists(inner), INDENT, null);
      case BY_ID -> keyed(column + inner, inner, null);
      default -> keys(column + inner);
    };
  }

  private List<String> keys(int column) {
    return EntryNotation.lines(" ".repeat(column - 1), field.shape(), entry.values());
  }

  /** Returns the indentation of mappings within a mapping, or else of those in the whole text. */
  private int indentWithin(Mapping mapping) {
    for (Mapping around : new Mapping[] {mapping, root}) {
      for (Entry each : around.entries()) {
        int indent = each.value().region().column() - around.region().column();
        if (each.value() instanceof Mapping && !lines.isFlow(each.value()) && indent > 0) {
          return indent;
        }
      }
    }
    return INDENT;
  }

  /** Returns the indentation of hyphens below their key. */
  private int indentOfLists(int otherwise) {
    for (Entry each : root.entries()) {
      if (each.value() instanceof Sequence list && !list.items().isEmpty() && !lines.isFlow(list)) {
        return list.region().column() - root.region().column();
      }
    }
    return otherwise;
  }
}
