package se.btloggbok.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Suggestion;
import se.btloggbok.rule.Outcome;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.SourceProblem;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;

/**
 * A logbook with all corrections applied that need no asking: those that the findings about its
 * format advise, one after another, and then Unicode NFC. A correction that does not make its
 * finding go away is not applied.
 *
 * @param found the logbook as it is
 * @param left the logbook as it would be
 * @param applied the corrections, in the order in which they were applied
 */
public record Mending(ReadLogbook found, ReadLogbook left, List<Suggestion> applied) {

  /** One slip may hide another behind it; nobody makes more in a row. */
  private static final int MAX_ROUNDS = 12;

  /** How often the text is read again, and how much of it in all, in characters. */
  private static final int MAX_TRIES = 24;

  private static final long MAX_READ = 6_000_000L;

  /** Keeps its own copy of the corrections. */
  public Mending {
    applied = List.copyOf(applied);
  }

  /** Mends a file that has been read. One that is no UTF-8 stays as it is. */
  public static Mending of(SourceReader.Reading reading) {
    LogbookReader reader = new LogbookReader();
    ReadLogbook found = reader.read(reading);
    if (reading.problem().isPresent()) {
      return new Mending(found, found, List.of());
    }
    ReadLogbook read = found;
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
    SourceText mended = read.document().source();
    SourceText after = applied.isEmpty() ? mended : normalized(mended);
    return new Mending(found, after == mended ? read : reader.read(in(after)), applied);
  }

  private static SourceReader.Reading in(SourceText text) {
    return new SourceReader.Reading(text, Optional.<SourceProblem>empty());
  }

  private static SourceText normalized(SourceText text) {
    return Normalizer.isNormalized(text.text(), Normalizer.Form.NFC)
        ? text
        : new SourceText(text.name(), Normalizer.normalize(text.text(), Normalizer.Form.NFC));
  }

  /** A text after some corrections. */
  private record Round(List<Suggestion> applied, ReadLogbook read) {}

  /** Tries corrections out, within a budget: there may be thousands that do not help. */
  private static final class Attempts {
    private final LogbookReader reader;
    private int tries = MAX_TRIES;
    private long characters = MAX_READ;

    Attempts(LogbookReader reader) {
      this.reader = reader;
    }

    /** Applies what can be applied at once; where that is no better, one correction at a time. */
    Optional<Round> better(ReadLogbook read) {
      List<Suggestion> together = apart(read.suggestions());
      Optional<Round> next = applied(together, read);
      for (int i = 0; i < together.size() && next.isEmpty() && hasLeft(); i++) {
        next = applied(List.of(together.get(i)), read);
      }
      return next;
    }

    private boolean hasLeft() {
      return tries > 0 && characters > 0;
    }

    private Optional<Round> applied(List<Suggestion> suggestions, ReadLogbook read) {
      if (suggestions.isEmpty() || !hasLeft()) {
        return Optional.empty();
      }
      SourceText source = read.document().source();
      List<Edit> edits =
          suggestions.stream().flatMap(one -> one.correction().edits().stream()).toList();
      SourceText edited = new SourceText(source.name(), EditedText.of(source, edits));
      tries--;
      characters -= edited.text().length();
      ReadLogbook after = reader.read(in(edited));
      return problems(after) < problems(read)
          ? Optional.of(new Round(suggestions, after))
          : Optional.empty();
    }
  }

  private static int problems(ReadLogbook read) {
    int lost = read.document().complete() ? 0 : 1;
    return read.outcomes().size() + lost;
  }

  /** The corrections that have no line in common. */
  private static List<Suggestion> apart(List<Suggestion> suggestions) {
    List<Suggestion> apart = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Suggestion suggestion : suggestions) {
      Set<Integer> lines = linesOf(suggestion.correction());
      if (lines.stream().noneMatch(taken::contains)) {
        taken.addAll(lines);
        apart.add(suggestion);
      }
    }
    return apart;
  }

  private static Set<Integer> linesOf(Correction correction) {
    Set<Integer> lines = new HashSet<>();
    for (Edit edit : correction.edits()) {
      for (int line = edit.region().line(); line <= edit.region().endLine(); line++) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Returns the text as it is. */
  public SourceText before() {
    return found.document().source();
  }

  /** Returns the text as it would be. */
  public SourceText after() {
    return left.document().source();
  }

  /** Returns whether there is anything to change. */
  public boolean isChange() {
    return !before().text().equals(after().text());
  }

  /** Returns what is wrong with the format of the mended text. */
  public List<Outcome> remaining() {
    return left.outcomes();
  }
}
