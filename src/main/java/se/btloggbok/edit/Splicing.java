package se.btloggbok.edit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * A logbook with one more entry. Nothing else in the text is changed, and the result has been read
 * again: it differs from the old logbook by exactly that entry, which the format allows.
 *
 * @param before the old logbook, read without mending slips
 * @param after the new logbook
 * @param path the path of the entry in the new logbook
 */
public record Splicing(ReadLogbook before, ReadLogbook after, YamlPath path) {

  /**
   * Adds an entry to a logbook.
   *
   * @param source the text of the logbook
   * @param entry the entry
   * @throws SpliceException if the format does not allow the entry, or if a fault in the text makes
   *     its place uncertain
   */
  public static Splicing add(SourceText source, NewEntry entry) throws SpliceException {
    return add(read(source), entry);
  }

  /**
   * Adds an entry to a logbook that has been read with {@link #read}, which saves reading it again.
   *
   * @throws SpliceException as above
   */
  public static Splicing add(ReadLogbook before, NewEntry entry) throws SpliceException {
    YamlDocument document = before.document();
    if (!Comparer.isLogbook(document)) {
      throw new SpliceException(Reason.NO_LOGBOOK, firstProblem(document));
    }
    List<Edit> edits = Splice.edits(document, entry);
    String text = EditedText.of(document.source(), edits);
    ReadLogbook after = read(new SourceText(document.source().name(), text));
    Region place = edits.get(edits.size() - 1).region();
    YamlPath path = added(document, after.document(), entry, place);
    refuseFaults(before, after, path, place);
    return new Splicing(before, after, path);
  }

  /** Reads a text without mending slips, so that all places are those of the text. */
  public static ReadLogbook read(SourceText source) {
    return new LogbookReader().read(YamlReader.read(source));
  }

  private static Region firstProblem(YamlDocument document) {
    return document.problems().stream().map(SourceProblem::region).findFirst().orElse(Region.START);
  }

  /** Returns the path of the entry, if it is the only difference between two documents. */
  private static YamlPath added(
      YamlDocument before, YamlDocument after, NewEntry entry, Region place)
      throws SpliceException {
    boolean sameProblems =
        before.complete() == after.complete()
            && kinds(before).equals(kinds(after))
            && Comparer.isLogbook(after);
    List<Change> changes = sameProblems ? Comparer.compare(before, after).changes() : List.of();
    if (changes.size() == 1 && changes.get(0).type() == ChangeType.ADDED) {
      YamlPath path = changes.get(0).path();
      boolean isKind = changes.get(0).name().kind() == entry.kind();
      if (isKind && after.at(path).filter(node -> saysTheSame(node, entry)).isPresent()) {
        return path;
      }
    }
    throw new SpliceException(Reason.MISREAD, place);
  }

  private static List<SourceProblem.Kind> kinds(YamlDocument document) {
    return document.problems().stream().map(SourceProblem::kind).toList();
  }

  private static boolean saysTheSame(YamlNode node, NewEntry entry) {
    return saysTheSame(node, new EntryValue.Keys(entry.values()));
  }

  private static boolean saysTheSame(YamlNode node, EntryValue value) {
    if (value instanceof EntryValue.Keys keys) {
      return node instanceof Mapping mapping
          && mapping.entries().size() == keys.values().size()
          && mapping.entries().stream().allMatch(each -> saysTheSame(each, keys.values()));
    }
    if (value instanceof EntryValue.Several several) {
      if (!(node instanceof Sequence sequence)
          || sequence.items().size() != several.values().size()) {
        return false;
      }
      for (int i = 0; i < sequence.items().size(); i++) {
        if (!saysTheSame(sequence.items().get(i), several.values().get(i))) {
          return false;
        }
      }
      return true;
    }
    String text = ((EntryValue.One) value).text();
    return node instanceof Scalar scalar && composed(scalar.text()).equals(composed(text));
  }

  private static boolean saysTheSame(Entry entry, Map<String, EntryValue> values) {
    EntryValue value = values.get(entry.key().text());
    return value != null && saysTheSame(entry.value(), value);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  // --- faults ---

  /** Refuses an entry that has a fault, or that makes another one faulty. */
  private static void refuseFaults(
      ReadLogbook before, ReadLogbook after, YamlPath path, Region place) throws SpliceException {
    Map<Fault, Integer> known = new HashMap<>();
    before.outcomes().forEach(outcome -> known.merge(Fault.of(outcome, null), 1, Integer::sum));
    List<Outcome> faults =
        after.outcomes().stream()
            .filter(
                outcome ->
                    path.holds(outcome.place())
                        || known.merge(Fault.of(outcome, path), -1, Integer::sum) < 0)
            .toList();
    if (!faults.isEmpty()) {
      throw new SpliceException(Reason.FAULTS, place, path, faults);
    }
  }

  /**
   * A fault without its place in the text.
   *
   * @param place its path in the old logbook
   * @param message what is wrong
   */
  private record Fault(YamlPath place, Optional<Message> message) {

    /**
     * Returns the fault of a finding.
     *
     * @param added the path of the new entry; null in the old logbook
     */
    static Fault of(Outcome outcome, @Nullable YamlPath added) {
      YamlPath place = added == null ? outcome.place() : withoutAdded(outcome.place(), added);
      return new Fault(place, Optional.ofNullable(outcome.message()));
    }

    /** Returns the path that an entry had before one was added to the list. */
    private static YamlPath withoutAdded(YamlPath path, YamlPath added) {
      List<String> segments = path.segments();
      int depth = added.segments().size();
      boolean beside = segments.size() >= depth && added.parent().holds(path);
      if (!beside || !isIndex(added.last()) || !isIndex(segments.get(depth - 1))) {
        return path;
      }
      int index = Integer.parseInt(segments.get(depth - 1));
      YamlPath old = added.parent();
      old = old.child(index > Integer.parseInt(added.last()) ? index - 1 : index);
      for (String segment : segments.subList(depth, segments.size())) {
        old = old.child(segment);
      }
      return old;
    }

    private static boolean isIndex(String segment) {
      return segment.matches("[0-9]{1,5}");
    }
  }

  /** Returns the new text. */
  public SourceText text() {
    return after.document().source();
  }

  /** Returns the lines of the new text that have the entry, 1-based. */
  public List<Integer> lines() {
    YamlDocument document = after.document();
    YamlNode node = document.at(path).orElseThrow();
    boolean keyed = !path.last().matches("[0-9]+");
    int first = keyed ? document.keyOf(path).line() : node.region().line();
    int last = new TextLines(text()).lastLine(node);
    return IntStream.rangeClosed(first, Math.max(first, last)).boxed().toList();
  }
}
