package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.Shape;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Finds the edits that change the values of an entry, or remove it. */
final class EntryEdit {

  private final YamlDocument document;
  private final TextLines lines;
  private final YamlPath path;
  private final YamlNode around;
  private final Mapping entry;

  private EntryEdit(YamlDocument document, YamlPath path) throws SpliceException {
    this.document = document;
    this.lines = new TextLines(document.source());
    this.path = path;
    this.around = document.at(path.parent()).orElseThrow();
    if (!(document.at(path).orElse(null) instanceof Mapping mapping)) {
      throw new SpliceException(Reason.OTHER_FORM, document.regionOf(path));
    }
    this.entry = mapping;
    for (SourceProblem problem : document.problems()) {
      int line = problem.region().line();
      if (line >= entry.region().line() && line <= lines.lastLine(entry)) {
        throw new SpliceException(Reason.BROKEN_SECTION, problem.region());
      }
    }
  }

  /**
   * Returns the edits that give some keys of an entry new values. A key that it lacks is added in
   * the order of the format.
   */
  static List<Edit> change(
      YamlDocument document, YamlPath path, Shape shape, Map<String, EntryValue> values)
      throws SpliceException {
    return replace(document, path, shape, values, null);
  }

  /**
   * Returns the edits that give some keys of an entry new values, and remove another key. New keys
   * that belong beside it take its place.
   *
   * @param removed the key that is removed; null for none
   */
  static List<Edit> replace(
      YamlDocument document,
      YamlPath path,
      Shape shape,
      Map<String, EntryValue> values,
      @Nullable String removed)
      throws SpliceException {
    EntryEdit edit = new EntryEdit(document, path);
    List<Edit> edits = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    EntryNotation.inOrder(shape, values)
        .forEach(
            (key, value) -> {
              Entry old = edit.entry.entry(key).orElse(null);
              if (old == null) {
                missing.add(key);
              } else {
                edits.add(edit.replace(old, shape, value));
              }
            });
    edits.addAll(edit.add(missing, shape, values, removed));
    return edits;
  }

  private Edit replace(Entry old, Shape shape, EntryValue value) {
    boolean flow = lines.isFlow(entry);
    String written = EntryNotation.value(shape, old.key().text(), value, flow);
    Region region = old.value().region();
    if (region.isEmpty()) {
      return new Edit(region, " " + written);
    }
    if (!hasOwnLines(old)) {
      return new Edit(region, written);
    }
    Region key = old.key().region();
    String rest = lines.from(key.line(), key.endColumn());
    int colon = key.endColumn() + rest.indexOf(':') + 1;
    int last = lines.lastLine(old.value());
    return new Edit(new Region(key.line(), colon, last, lines.endColumn(last)), " " + written);
  }

  /** Returns whether a value has its own lines: a list or mapping below its key, a block scalar. */
  private boolean hasOwnLines(Entry pair) {
    Region value = pair.value().region();
    boolean isBelow = value.line() != pair.key().region().line() || value.endColumn() == 1;
    return isBelow && !lines.isFlow(entry);
  }

  /**
   * Returns the edits that add keys, and remove one. Keys added at the same place share one edit.
   */
  private List<Edit> add(
      List<String> keys, Shape shape, Map<String, EntryValue> values, @Nullable String removed)
      throws SpliceException {
    List<Edit> edits = new ArrayList<>();
    List<String> instead = new ArrayList<>();
    int place = removed == null ? -1 : keys().indexOf(removed);
    boolean flow = lines.isFlow(entry);
    List<String> order = shape.keys();
    for (int index = 0; index <= entry.entries().size(); index++) {
      List<String> here = new ArrayList<>();
      for (String key : keys) {
        if (indexOf(key, order) == index) {
          EntryValue value = Objects.requireNonNull(values.get(key));
          here.add(EntryNotation.key(key) + ": " + EntryNotation.value(shape, key, value, flow));
        }
      }
      if (place >= 0 && (index == place || index == place + 1)) {
        instead.addAll(here);
      } else if (!here.isEmpty()) {
        edits.add(insert(index, here));
      }
    }
    if (place >= 0) {
      edits.add(instead.isEmpty() ? removeKey(place) : replaceKey(place, instead));
    }
    return edits;
  }

  private List<String> keys() {
    return entry.entries().stream().map(each -> each.key().text()).toList();
  }

  private Region pair(int place) {
    Entry pair = entry.entries().get(place);
    Region key = pair.key().region();
    if (!hasOwnLines(pair)) {
      return key.upTo(pair.value().region());
    }
    int last = lines.lastLine(pair.value());
    return new Region(key.line(), key.column(), last, lines.endColumn(last));
  }

  private Edit replaceKey(int place, List<String> pairs) {
    String separator = lines.isFlow(entry) ? ", " : "\n" + " ".repeat(entry.region().column() - 1);
    return new Edit(pair(place), String.join(separator, pairs));
  }

  /** Returns the edit that removes a key. A comment after it is kept, on a line of its own. */
  private Edit removeKey(int place) throws SpliceException {
    Region own = pair(place);
    if (lines.isFlow(entry)) {
      return Brackets.of(lines, entry).remove(place);
    }
    if (entry.entries().size() == 1) {
      throw new SpliceException(Reason.MISREAD, own);
    }
    boolean isCommented = !lines.from(own.endLine(), own.endColumn()).isBlank();
    boolean isApart = place == 0 && pair(1).line() > own.endLine() + 1;
    if (isCommented || isApart) {
      return new Edit(own, "");
    }
    if (place == 0) {
      return new Edit(own.upTo(pair(1).start()), "");
    }
    int before = own.line() - 1;
    return new Edit(
        new Region(before, lines.endColumn(before), own.endLine(), lines.endColumn(own.endLine())),
        "");
  }

  /**
   * Returns the number of keys before a new one: at least one, since the first may follow a hyphen.
   */
  private int indexOf(String key, List<String> order) {
    int index = 0;
    List<String> keys = keys();
    for (int i = 0; i < keys.size(); i++) {
      int other = order.indexOf(keys.get(i));
      if (other >= 0 && other < order.indexOf(key)) {
        index = i + 1;
      }
    }
    return Math.max(1, index);
  }

  private Edit insert(int index, List<String> pairs) {
    Entry before = entry.entries().get(index - 1);
    Region value = before.value().region();
    if (lines.isFlow(entry)) {
      return new Edit(value.end(), ", " + String.join(", ", pairs));
    }
    int last = Math.max(before.key().region().line(), lines.lastLine(before.value()));
    String indent = " ".repeat(entry.region().column() - 1);
    return lines.insertAfter(last, pairs.stream().map(pair -> indent + pair).toList());
  }

  /** Returns the edit that removes an entry. Comments above it are kept. */
  static List<Edit> remove(YamlDocument document, YamlPath path) throws SpliceException {
    EntryEdit edit = new EntryEdit(document, path);
    return List.of(
        edit.lines.isFlow(edit.around)
            ? Brackets.of(edit.lines, edit.around).remove(edit.index())
            : edit.removeLines());
  }

  /** Returns the number of elements before the entry. */
  private int index() {
    return around.children().indexOf(entry);
  }

  private Edit removeLines() {
    int column = around.region().column();
    boolean listed = around instanceof Sequence;
    int start = listed ? entry.region().line() : document.keyOf(path).line();
    while (listed && !lines.isHyphen(start, column)) {
      start--;
    }
    int last = lines.lastLine(entry);
    int next = last + 1;
    while (next <= lines.count() && lines.isComment(next) && lines.column(next) > column) {
      last = next++;
    }
    // The blank lines above go too, unless they are below the key of the section. If those above
    // belong to the element before, so would those below.
    int first = start;
    int index = index();
    YamlNode before = index == 0 ? null : around.children().get(index - 1);
    boolean keepsBlanks = before != null && lines.keepsBlanks(before);
    if (keepsBlanks) {
      while (next <= lines.count() && lines.isBlank(next)) {
        last = next++;
      }
    } else if (before != null) {
      while (lines.isBlank(first - 1)) {
        first--;
      }
    }
    if (last < lines.count()) {
      return new Edit(new Region(first, 1, last + 1, 1), "");
    }
    int end = lines.endColumn(last);
    return new Edit(
        keepsBlanks
            ? new Region(first, 1, last, end)
            : new Region(first - 1, lines.endColumn(first - 1), last, end),
        "");
  }
}
