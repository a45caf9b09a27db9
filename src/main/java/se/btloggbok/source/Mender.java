package se.btloggbok.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * Reads a text as intended. Where it is not YAML, or does not match its outline, every slip that
 * would explain this is tried, and the one that leaves least unexplained is accepted. So one slip
 * gives one problem, on its own line, and the rest is read as if the slip had not been made. An
 * entry is left out only if no known slip explains the error in it.
 */
final class Mender {

  /**
   * The total amount of text parsed, in characters, within the two limits on the number of parses.
   */
  private static final long MAX_PARSED = 6_000_000L;

  private static final int MIN_PARSES = 6;
  private static final int MAX_PARSES = 1_500;

  private final SourceText source;
  private final Outline outline;
  private final Candidates candidates;
  private final List<Trial> accepted = new ArrayList<>();
  private final List<SourceProblem> errors = new ArrayList<>();
  private long parsesLeft;

  Mender(SourceText source, Outline outline) {
    this.source = source;
    this.outline = outline;
    this.candidates = new Candidates(outline);
    long affordable = MAX_PARSED / (source.text().length() + 1);
    this.parsesLeft = Math.max(MIN_PARSES, Math.min(MAX_PARSES, affordable));
  }

  /** Returns whether any line begins with an outermost key; otherwise the text is not a logbook. */
  static boolean knows(SourceText source, Outline outline) {
    LineSlips slips = new LineSlips(outline.keys().keySet());
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).replaceFirst("^[>\\s]+", "");
      if (slips.beginsWithKnownWord(Mojibake.mended(text))) {
        return true;
      }
    }
    return false;
  }

  /**
   * How well a text can be read: up to an index of a line, or in full with a weight of misfits. Of
   * two that are equal, the one that leaves less known keys within extensions is preferred.
   */
  private record Score(int errorLine, int misfits, int hidden) {

    boolean isBetterThan(Score other) {
      return errorLine > other.errorLine
          || (errorLine == other.errorLine && misfits < other.misfits);
    }

    boolean isPreferredTo(Score other) {
      return isBetterThan(other) || (!other.isBetterThan(this) && hidden < other.hidden);
    }

    boolean isPerfect() {
      return errorLine == Integer.MAX_VALUE && misfits == 0;
    }
  }

  /** A parsed text and its score. */
  private record Attempt(TreeBuilder tree, Score score, List<Region> misfits) {

    /** Returns the same without the cost of its slip, which must not count against later ones. */
    Attempt without(int cost) {
      return tree.error().isPresent()
          ? this
          : new Attempt(
              tree, new Score(score.errorLine, score.misfits - cost, score.hidden), misfits);
    }
  }

  /** Mends the lines in place, and returns their tree. */
  TreeBuilder mend(ReadableLines lines) {
    Attempt now = attempt(lines.lines(), 0);
    while (!now.score.isPerfect() && !isEndedBy(Kind.TOO_MANY_VALUES, now.tree)) {
      Attempt next = isEndedBy(Kind.TOO_DEEP, now.tree) ? null : accept(lines, now);
      if (next == null && now.tree.error().isPresent()) {
        SourceProblem error = now.tree.error().get();
        errors.add(error);
        if (errors.size() > YamlReader.MAX_ERRORS || !lines.leaveOut(error.region().line())) {
          break;
        }
        next = attempt(lines.lines(), 0);
      }
      if (next == null) {
        break;
      }
      now = next;
    }
    return now.tree;
  }

  private static boolean isEndedBy(Kind kind, TreeBuilder tree) {
    return tree.error().filter(error -> error.kind() == kind).isPresent();
  }

  /** Accepts the slip that explains most; returns null if none improves the score. */
  private @Nullable Attempt accept(ReadableLines lines, Attempt now) {
    Attempt best = null;
    Trial taken = null;
    for (Trial trial : trials(lines.lines(), now)) {
      if (parsesLeft <= 0) {
        break;
      }
      Attempt attempt = attempt(trial.lines(), trial.cost());
      boolean better =
          best == null
              ? attempt.score.isBetterThan(now.score)
              : attempt.score.isPreferredTo(best.score);
      if (better && !hidesMore(attempt.tree, now.tree) && !hidesKey(trial)) {
        best = attempt;
        taken = trial;
        if (attempt.score.isPerfect() && attempt.score.hidden == 0) {
          break;
        }
      }
    }
    if (best == null || taken == null) {
      return now.tree.error().isPresent() ? acceptTwo(lines, now) : null;
    }
    accepted.add(taken);
    lines.set(taken.lines());
    return best.without(taken.cost());
  }

  /** Returns whether more is where no misfit is looked for, since the format does not read it. */
  private static boolean hidesMore(TreeBuilder tree, TreeBuilder before) {
    return before.error().isEmpty() && tree.unread() > before.unread();
  }

  /** Returns whether lines that a trial changes begin with a known key, in a block of text. */
  private boolean hidesKey(Trial trial) {
    Lines lines = new Lines(trial.lines());
    Set<Integer> changed = new HashSet<>(trial.changed());
    boolean isFirst = true;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      KeyedLine keyed = isFirst && changed.contains(line.number()) ? line.keyed() : null;
      if (keyed != null && candidates.keys().contains(keyed.key())) {
        if (lines.isInBlock(i)) {
          return true;
        }
        isFirst = false;
      } else if (line.hasContent() && !changed.contains(line.number())) {
        isFirst = true;
      }
    }
    return false;
  }

  /** Takes two slips on neighbouring lines, of which neither alone explains an error. */
  private @Nullable Attempt acceptTwo(ReadableLines lines, Attempt now) {
    for (Trial first : candidates.habitsNear(lines.lines(), errorOf(now.tree))) {
      TreeBuilder half = parsed(first.lines());
      List<Trial> others =
          half.error().isEmpty() ? List.of() : candidates.habitsNear(first.lines(), errorOf(half));
      for (Trial second : others) {
        if (parsesLeft <= 0) {
          return null;
        }
        Attempt both = attempt(second.lines(), 0);
        if (both.score.isBetterThan(now.score)) {
          accepted.add(first);
          accepted.add(second);
          lines.set(second.lines());
          return both;
        }
      }
    }
    return null;
  }

  private static SourceProblem errorOf(TreeBuilder tree) {
    return tree.error().orElseThrow();
  }

  private Iterable<Trial> trials(List<TextLine> lines, Attempt now) {
    return now.tree.error().isPresent()
        ? candidates.forError(lines, now.tree.error().get())
        : candidates.forMisfits(lines, now.misfits);
  }

  private TreeBuilder parsed(List<TextLine> lines) {
    parsesLeft--;
    return YamlReader.parse(source, ReadableLines.join(lines), lines);
  }

  private Attempt attempt(List<TextLine> lines, int cost) {
    TreeBuilder tree = parsed(lines);
    if (tree.error().isPresent()) {
      int at = ReadableLines.indexOf(lines, tree.error().get().region().line());
      return new Attempt(tree, new Score(at, Integer.MAX_VALUE, 0), List.of());
    }
    Misfits misfits = Misfits.of(tree, outline, candidates.keys(), source);
    Score score = new Score(Integer.MAX_VALUE, misfits.weight() + cost, misfits.hidden());
    return new Attempt(tree, score, misfits.places());
  }

  /** Returns whether any entry had to be left out: around an unexplained error, or in a table. */
  boolean hasLeftOut() {
    return !errors.isEmpty() || accepted.stream().anyMatch(trial -> trial.kind() == Kind.TABLE_ROW);
  }

  /** Returns the problems: the errors that no slip explains, then the slips that were mended. */
  List<SourceProblem> problems(ReadableLines lines) {
    List<SourceProblem> problems = new ArrayList<>(errors);
    Map<Integer, TextLine> byNumber = new HashMap<>();
    lines.lines().forEach(line -> byNumber.put(line.number(), line));
    Set<Integer> explained = new HashSet<>();
    // What only the author can decide is no part of the correction of an earlier slip.
    Set<Integer> undecided = new HashSet<>();
    accepted.stream()
        .filter(trial -> !trial.isAdvised() && !trial.isSilent())
        .forEach(trial -> undecided.addAll(trial.changed()));
    for (Trial trial : accepted) {
      if (trial.isSilent()) {
        // A later slip on its line is reported, since it may have taken the value away.
        continue;
      }
      // A line that was mended twice has one problem: the first slip, with the whole change. One
      // that is as it was written in the end has none, nor has one that was left out after all.
      List<Integer> own =
          trial.changed().stream()
              .filter(line -> !trial.isAdvised() || !undecided.contains(line))
              .filter(line -> !lines.isLeftOut(line) && explained.add(line))
              .toList();
      List<TextLine> changed =
          own.stream().map(byNumber::get).filter(line -> line != null && line.isChanged()).toList();
      boolean isChange = !trial.edits().isEmpty() || !changed.isEmpty();
      boolean isNote = !trial.isAdvised() && !own.isEmpty();
      if (isChange || isNote) {
        problems.add(problem(trial, changed, byNumber));
      }
    }
    return problems;
  }

  private static SourceProblem problem(
      Trial trial, List<TextLine> changed, Map<Integer, TextLine> byNumber) {
    List<Edit> edits = new ArrayList<>(trial.edits());
    List<Region> places = new ArrayList<>();
    for (TextLine line : changed) {
      int number = line.number();
      boolean whole = trial.kind() == Kind.FENCE || trial.kind() == Kind.SECOND_DOCUMENT;
      edits.add(whole ? new Edit(new Region(number, 1, number + 1, 1), "") : line.edit());
      places.add(Region.of(number, 1, 0));
    }
    if (!trial.isAdvised()) {
      return new SourceProblem(trial.kind(), trial.place(), trial.arguments(), null);
    }
    TextLine first = byNumber.get(trial.place().line());
    String shown = trial.shown() != null ? trial.shown() : first == null ? "" : first.text();
    SourceProblem mended =
        SourceProblem.mended(trial.kind(), trial.place(), shown, places, new Correction(edits));
    return trial.arguments().isEmpty()
        ? mended
        : new SourceProblem(trial.kind(), trial.place(), trial.arguments(), mended.correction());
  }
}
