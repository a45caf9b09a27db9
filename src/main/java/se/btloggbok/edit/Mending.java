package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Suggestion;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.ComposedText;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;

/**
 * A logbook with all unambiguous corrections applied: those that its format findings suggest. A
 * correction that does not reduce the number of findings, or loses something that could be read, is
 * not applied. A text that is corrected is also normalised to Unicode NFC.
 *
 * @param found the result of reading the original text
 * @param left the result of reading the corrected text
 * @param applied the corrections, in the order in which they were applied
 */
public record Mending(ReadLogbook found, ReadLogbook left, List<Suggestion> applied) {

  /** One slip may hide another. Longer chains are left for the next run. */
  private static final int MAX_ROUNDS = 12;

  /** How many times the text is read again, and how many characters are read in all. */
  private static final int MAX_TRIES = 24;

  private static final long MAX_READ = 6_000_000L;

  /** Keeps its own copy of the corrections. */
  public Mending {
    applied = List.copyOf(applied);
  }

  /**
   * Corrects a file that has been read. A file that cannot be parsed at all, such as one that is
   * not UTF-8, stays unchanged.
   */
  public static Mending of(SourceReader.Reading reading) {
    LogbookReader reader = new LogbookReader();
    ReadLogbook found = reader.read(reading);
    if (reading.problem().isPresent()) {
      return new Mending(found, found, List.of());
    }
    ReadLogbook read = normalized(found, reader);
    List<Suggestion> applied = new ArrayList<>();
    Attempts attempts = new Attempts(reader);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Optional<Round> next = attempts.better(read);
      if (next.isEmpty()) {
        break;
      }
      applied.addAll(next.get().applied);
      read = next.get().read;
    }
    return new Mending(found, applied.isEmpty() ? found : read, applied);
  }

  private static SourceReader.Reading in(SourceText text) {
    return new SourceReader.Reading(text, Optional.<SourceProblem>empty());
  }

  private static ReadLogbook normalized(ReadLogbook read, LogbookReader reader) {
    SourceText text = read.document().source();
    String composed = ComposedText.of(text.text());
    return composed.equals(text.text())
        ? read
        : reader.read(in(new SourceText(text.name(), composed)));
  }

  /** The result of a round of corrections. */
  private record Round(List<Suggestion> applied, ReadLogbook read) {}

  /** Tries corrections within a budget, since thousands may not help. */
  private static final class Attempts {
    private final LogbookReader reader;
    private int tries = MAX_TRIES;
    private long characters = MAX_READ;

    Attempts(LogbookReader reader) {
      this.reader = reader;
    }

    /**
     * Applies all corrections that are on different lines. If that is not better, applies the first
     * half, quarter and so on that is, in the end of a single one.
     */
    Optional<Round> better(ReadLogbook read) {
      List<Suggestion> apart = apart(read.suggestions());
      for (int size = apart.size(); size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
        for (int i = 0; i < apart.size() && hasLeft(); i += size) {
          List<Suggestion> part = apart.subList(i, Math.min(i + size, apart.size()));
          Optional<Round> next = applied(part, read);
          if (next.isPresent()) {
            return next;
          }
        }
      }
      return Optional.empty();
    }

    private boolean hasLeft() {
      return tries > 0 && characters > 0;
    }

    private Optional<Round> applied(List<Suggestion> suggestions, ReadLogbook read) {
      SourceText source = read.document().source();
      List<Edit> edits =
          suggestions.stream().flatMap(one -> one.correction().edits().stream()).toList();
      SourceText edited = new SourceText(source.name(), EditedText.of(source, edits));
      tries--;
      characters -= edited.text().length();
      ReadLogbook after = reader.read(in(edited));
      List<Edit> rewriting = edits.stream().filter(edit -> !isIndentation(edit, source)).toList();
      return isBetter(after, read) && keeps(after, read, lines(rewriting))
          ? Optional.of(new Round(suggestions, after))
          : Optional.empty();
    }
  }

  private static boolean isIndentation(Edit edit, SourceText source) {
    Region region = edit.region();
    int start = source.offset(region.line(), region.column());
    int end = source.offset(region.endLine(), region.endColumn());
    return (source.text().substring(start, end) + edit.replacement()).isBlank();
  }

  /** Returns whether all that could be read still can, but for values on lines that changed. */
  private static boolean keeps(ReadLogbook after, ReadLogbook before, Set<Integer> changed) {
    Map<List<Object>, Integer> found = new HashMap<>();
    facts(after, Set.of()).forEach(fact -> found.merge(fact, 1, Integer::sum));
    return facts(before, changed).allMatch(fact -> found.merge(fact, -1, Integer::sum) >= 0);
  }

  /** Returns the key of each entry's fields, and the values of those that are on no given line. */
  private static Stream<List<Object>> facts(ReadLogbook read, Set<Integer> lines) {
    return Content.of(read.document()).stream()
        .flatMap(List::stream)
        .flatMap(
            entry ->
                entry.fields().stream()
                    .filter(ContentEntry.Field::readable)
                    .flatMap(
                        field -> {
                          List<Object> key = List.of(entry.section(), field.key());
                          Region region = read.document().regionOf(field.path());
                          return IntStream.rangeClosed(region.line(), region.endLine())
                                  .anyMatch(lines::contains)
                              ? Stream.of(key)
                              : Stream.of(key, List.of(key, field.values()));
                        }));
  }

  /** A text that is not recognised as a logbook has few findings, but hides all the others. */
  private static boolean isBetter(ReadLogbook after, ReadLogbook before) {
    return problems(after) < problems(before)
        && (Content.isIn(after.document()) || !Content.isIn(before.document()));
  }

  private static int problems(ReadLogbook read) {
    int lost = read.document().complete() ? 0 : 1;
    return read.outcomes().size() + lost;
  }

  /** Returns the corrections without those that share a line with an earlier one. */
  private static List<Suggestion> apart(List<Suggestion> suggestions) {
    List<Suggestion> apart = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Suggestion suggestion : suggestions) {
      Set<Integer> lines = lines(suggestion.correction().edits());
      if (lines.stream().noneMatch(taken::contains)) {
        taken.addAll(lines);
        apart.add(suggestion);
      }
    }
    return apart;
  }

  private static Set<Integer> lines(List<Edit> edits) {
    Set<Integer> lines = new HashSet<>();
    for (Edit edit : edits) {
      for (int line = edit.region().line(); line <= edit.region().endLine(); line++) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Returns the original text. */
  public SourceText before() {
    return found.document().source();
  }

  /** Returns the corrected text. */
  public SourceText after() {
    return left.document().source();
  }

  /** Returns whether the corrected text differs from the original. */
  public boolean isChange() {
    return !before().text().equals(after().text());
  }

  /** Returns the format faults of the corrected text. */
  public List<Outcome> remaining() {
    return left.outcomes();
  }
}
