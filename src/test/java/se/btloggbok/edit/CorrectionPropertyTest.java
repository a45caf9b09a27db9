package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Random entries of random logbooks in random notations are changed and removed. */
class CorrectionPropertyTest {

  private static final int CASES = 1_000;
  private static final Pattern COMMENT =
      Pattern.compile("# (?:kommentar|rubrik|exempel|sist|djupare) [0-9]+");

  /**
   * Comments that are removed with an entry: at the end of its lines, or indented deeper below it.
   */
  private static final Pattern OWN_COMMENT = Pattern.compile("# (?:sist|djupare) [0-9]+");

  /** An entry of a logbook. */
  private record Place(EntryKind kind, YamlPath path, Shape shape) {}

  @Test
  void onlyTheEntryIsRemoved() {
    int removed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ReadLogbook before = logbook(seed);
      Place place = place(before.document(), new Random(seed));
      try {
        Splicing splicing = Splicing.remove(before, place.path());
        checkRemoved(seed, splicing, place);
        removed++;
      } catch (SpliceException e) {
        // Other entries refer to it, or there is a comment between brackets that would be joined.
        boolean isNeeded =
            e.reason() == Reason.FAULTS
                && (place.kind() == EntryKind.PERSON || place.kind() == EntryKind.PLACEMENT);
        assertThat(isNeeded || e.reason() == Reason.MISREAD).as("seed %d: %s", seed, e).isTrue();
      }
    }
    assertThat(removed).isGreaterThan(CASES * 7 / 10);
  }

  private static void checkRemoved(int seed, Splicing splicing, Place place) {
    YamlDocument before = splicing.before().document();
    YamlDocument after = splicing.after().document();
    List<Change> changes = Comparer.compare(before, after).changes();
    assertThat(changes).as("seed %d", seed).hasSize(1);
    assertThat(changes.get(0).type()).isEqualTo(ChangeType.REMOVED);
    assertThat(changes.get(0).name().kind()).isEqualTo(place.kind());

    Object expected = plain(before.root().orElseThrow());
    if (parentIn(expected, place.path()) instanceof List<?> list) {
      list.remove(Integer.parseInt(place.path().last()));
    } else {
      mapping(parentIn(expected, place.path())).remove(place.path().last());
    }
    assertThat(shown(plain(after.root().orElseThrow())))
        .as("seed %d", seed)
        .isEqualTo(shown(expected));

    String old = before.source().text();
    String now = after.source().text();
    int start = commonStart(old, now);
    assertThat(old.substring(0, start) + old.substring(old.length() - now.length() + start))
        .as("seed %d: one piece is cut out", seed)
        .isEqualTo(now);
    List<String> kept = comments(now);
    assertThat(comments(old).stream().filter(comment -> !kept.contains(comment)))
        .as("seed %d", seed)
        .allMatch(comment -> OWN_COMMENT.matcher(comment).matches());
  }

  @Test
  void onlyTheFieldIsChanged() {
    int changed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ReadLogbook before = logbook(seed);
      Random random = new Random(seed);
      Place place = place(before.document(), random);
      Map<String, EntryValue> values = entryOf(place.kind(), seed).values();
      List<String> keys = List.copyOf(values.keySet());
      String key = keys.get(random.nextInt(keys.size()));
      EntryValue value = values.get(key);
      try {
        Splicing splicing =
            Splicing.change(before, place.path(), place.shape(), Map.of(key, value));
        checkChanged(seed, splicing, place, key, value);
        changed++;
      } catch (SpliceException e) {
        // The new value does not agree with the others: a last day before the first, say.
        assertThat(e.reason()).as("seed %d: %s %s", seed, key, value).isEqualTo(Reason.FAULTS);
      }
    }
    assertThat(changed).isGreaterThan(CASES * 8 / 10);
  }

  private static void checkChanged(
      int seed, Splicing splicing, Place place, String key, EntryValue value) {
    YamlDocument before = splicing.before().document();
    YamlDocument after = splicing.after().document();
    Object expected = plain(before.root().orElseThrow());
    Map<String, Object> entry = mapping(child(parentIn(expected, place.path()), place.path()));
    Object plain = plain(value);
    if (plain instanceof Map<?, ?> && entry.get(key) instanceof Map<?, ?>) {
      mapping(entry.get(key)).putAll(mapping(plain));
    } else {
      entry.put(key, plain);
    }
    assertThat(plain(after.root().orElseThrow())).as("seed %d", seed).isEqualTo(expected);
    List<Change> changes = Comparer.compare(before, after).changes();
    assertThat(changes).as("seed %d", seed).hasSizeLessThan(3);
    for (Change change : changes) {
      assertThat(change.name().kind()).isEqualTo(place.kind());
      assertThat(change.fields())
          .as("seed %d", seed)
          .allMatch(field -> (field.key() + "/").startsWith(key + "/"));
    }

    String old = before.source().text();
    String now = after.source().text();
    YamlNode node = before.at(place.path()).orElseThrow();
    int last = new TextLines(before.source()).lastLine(node);
    assertThat(now)
        .as("seed %d: all other lines", seed)
        .startsWith(old.substring(0, startOf(node.region().line(), old)))
        .endsWith(old.substring(startOf(last + 1, old)));
    assertThat(comments(now)).as("seed %d", seed).isEqualTo(comments(old));
  }

  @Test
  void onlyTheKeyIsRemoved() {
    int removed = 0;
    int unsure = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ReadLogbook before = logbook(seed);
      Random random = new Random(seed);
      Place place = place(before.document(), random);
      if (!(before.document().at(place.path()).orElseThrow() instanceof Mapping entry)) {
        continue;
      }
      List<YamlNode.Entry> entries = entry.entries();
      String key = entries.get(random.nextInt(entries.size())).key().text();
      try {
        Splicing splicing =
            Splicing.change(before, place.path(), place.shape(), Map.of())
                .without(List.of(key), place.shape());
        Object expected = plain(before.document().root().orElseThrow());
        mapping(child(parentIn(expected, place.path()), place.path())).remove(key);
        assertThat(withoutEnds(plain(splicing.after().document().root().orElseThrow())))
            .as("seed %d: %s", seed, key)
            .isEqualTo(withoutEnds(expected));
        assertThat(comments(splicing.text().text()))
            .as("seed %d: %s", seed, key)
            .isEqualTo(comments(before.document().source().text()));
        removed++;
      } catch (SpliceException e) {
        // The entry must have the key, or there is a comment between brackets.
        assertThat(e.reason()).isIn(Reason.FAULTS, Reason.MISREAD);
        unsure += e.reason() == Reason.MISREAD ? 1 : 0;
      }
    }
    assertThat(removed).isGreaterThan(CASES / 20);
    assertThat(unsure).isLessThan(CASES / 50);
  }

  // --- logbooks and entries ---

  private static ReadLogbook logbook(int seed) {
    return Splicing.read(new SourceText("loggbok.yaml", StyledLogbook.of(seed)));
  }

  /** Returns one of the entries. */
  private static Place place(YamlDocument document, Random random) {
    List<Place> places = new ArrayList<>();
    Shape whole = Shape.ofLogbook();
    for (EntryKind kind : RandomEntry.KINDS) {
      boolean ofPlan = kind == EntryKind.FOLLOW_UP;
      YamlPath around = ofPlan ? YamlPath.ROOT.child(EntryKind.PLAN.section()) : YamlPath.ROOT;
      Shape holder = ofPlan ? whole.fieldOfKey(EntryKind.PLAN.section()).shape() : whole;
      YamlPath section = around.child(kind.section());
      Shape shape = holder.fieldOfKey(kind.section()).shape();
      YamlNode node = document.at(section).orElse(null);
      if (node instanceof Sequence list) {
        for (int i = 0; i < list.items().size(); i++) {
          places.add(new Place(kind, section.child(i), shape));
        }
      } else if (node instanceof Mapping mapping) {
        mapping
            .entries()
            .forEach(each -> places.add(new Place(kind, section.child(each.key().text()), shape)));
      }
    }
    return places.get(random.nextInt(places.size()));
  }

  private static NewEntry entryOf(EntryKind kind, int seed) {
    long other = seed * 31L;
    NewEntry entry = RandomEntry.of(other);
    while (entry.kind() != kind) {
      entry = RandomEntry.of(++other);
    }
    return entry;
  }

  // --- trees as plain collections ---

  private static Object plain(YamlNode node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> plain = new LinkedHashMap<>();
      mapping.entries().forEach(each -> plain.put(each.key().text(), plain(each.value())));
      return plain;
    }
    if (node instanceof Sequence list) {
      List<Object> plain = new ArrayList<>();
      list.items().forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return Normalizer.normalize(((Scalar) node).text(), Normalizer.Form.NFC);
  }

  private static Object plain(EntryValue value) {
    if (value instanceof EntryValue.Keys keys) {
      Map<String, Object> plain = new LinkedHashMap<>();
      keys.values().forEach((key, each) -> plain.put(key, plain(each)));
      return plain;
    }
    if (value instanceof EntryValue.Several several) {
      return several.values().stream().map(CorrectionPropertyTest::plain).toList();
    }
    return Normalizer.normalize(((EntryValue.One) value).text(), Normalizer.Form.NFC);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Object plain) {
    return (Map<String, Object>) plain;
  }

  private static Object parentIn(Object root, YamlPath path) {
    YamlPath parent = path.parent();
    return parent.equals(YamlPath.ROOT) ? root : child(parentIn(root, parent), parent);
  }

  private static Object child(Object parent, YamlPath path) {
    return parent instanceof List<?> list
        ? list.get(Integer.parseInt(path.last()))
        : mapping(parent).get(path.last());
  }

  /** Returns a tree as text; an empty list or mapping is nothing. */
  private static String shown(Object tree) {
    return tree.toString().replaceAll("=(?:\\[]|\\{})", "=");
  }

  /** Returns a tree as text, without the blank lines at the end of a block scalar. */
  private static String withoutEnds(Object tree) {
    return tree.toString().replaceAll("\\s+(?=[,}\\]])", "");
  }

  // --- texts ---

  private static int commonStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Returns where a line starts; the end of the text if it has no such line. */
  private static int startOf(int line, String text) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return start;
  }

  private static List<String> comments(String text) {
    return COMMENT.matcher(text).results().map(MatchResult::group).toList();
  }
}
