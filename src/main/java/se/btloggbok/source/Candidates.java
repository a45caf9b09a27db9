package se.btloggbok.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The slips that would explain an error or a misfit, the most likely first. Each is tried on the
 * whole text, so a candidate need not be right. One of the first most often is, so the trials of a
 * kind of slip are made when it is their turn.
 */
final class Candidates {

  /** The trials of some kinds of slips, in order, each made when it is asked for. */
  private static final class Queue implements Iterable<Trial> {

    private final List<Supplier<List<Trial>>> slips = new ArrayList<>();

    void add(Supplier<List<Trial>> slip) {
      slips.add(slip);
    }

    @Override
    public Iterator<Trial> iterator() {
      return slips.stream().flatMap(slip -> slip.get().stream()).iterator();
    }
  }

  /** The maximum number of misfits considered at a time, and of lines in each after its first. */
  private static final int MAX_MISFITS = 12;

  private final Set<String> keys;
  private final Habits habits;
  private final BracketSlips brackets;
  private final QuoteSlips quotes;
  private final DatedEntries dated;
  private final HyphenSlips hyphens;
  private final HyphenedKeys hyphenedKeys;
  private final IndentationSlips indentations;
  private final ListedValues listed;
  private final LooseKeys looseKeys;
  private final OneLineEntries oneLine;
  private final Rearrangements rearrangements;
  private final StrayLines strays;

  Candidates(Outline outline) {
    this.keys = outline.allKeys();
    LineSlips slips = new LineSlips(keys);
    this.habits = new Habits(outline.textKeys(), slips);
    this.brackets = new BracketSlips(outline.singleKeys(), outline.textKeys(), slips);
    this.quotes = new QuoteSlips(keys, habits);
    this.dated = new DatedEntries(outline);
    this.hyphens = new HyphenSlips(outline);
    this.listed = new ListedValues(outline);
    this.looseKeys = new LooseKeys(outline);
    this.hyphenedKeys = new HyphenedKeys(keys);
    this.indentations = new IndentationSlips(outline, looseKeys);
    this.oneLine = new OneLineEntries(outline);
    this.rearrangements = new Rearrangements(outline, slips);
    this.strays = new StrayLines(outline, slips, looseKeys);
  }

  Set<String> keys() {
    return keys;
  }

  /** Returns the slips that would explain a syntax error. */
  Iterable<Trial> forError(List<TextLine> text, SourceProblem error) {
    Lines lines = new Lines(text);
    int at = ReadableLines.indexOf(text, error.region().line());
    int before = lines.previous(at);
    int first = lines.firstOfSection(at);
    Queue slips = new Queue();
    slips.add(() -> habits.throughout(lines));
    slips.add(() -> IndentationSlips.tabs(lines));
    slips.add(() -> looseKeys.at(lines, at));
    slips.add(() -> looseKeys.at(lines, before));
    slips.add(() -> habitsNear(text, error));
    slips.add(() -> dated.ofSectionAt(lines, at));
    slips.add(() -> oneLine.ofEntryAt(lines, at));
    if (before >= 0) {
      slips.add(() -> oneLine.ofEntryAt(lines, before));
    }
    slips.add(() -> TableRows.at(lines, at));
    slips.add(() -> TableRows.at(lines, before));
    slips.add(() -> strays.amongKeysAt(lines, at));
    slips.add(() -> strays.amongKeysAt(lines, before));
    slips.add(() -> strays.ofHeadingsAbove(lines, at));
    for (int i : new LinkedHashSet<>(List.of(at, Math.max(before, 0), lines.keyAbove(at)))) {
      slips.add(() -> brackets.at(lines, i, error));
    }
    slips.add(() -> strays.besideBlockAt(lines, before));
    slips.add(() -> listed.at(lines, at));
    slips.add(() -> listed.at(lines, before));
    slips.add(() -> hyphens.ofFirstEntryAbove(lines, at));
    slips.add(() -> hyphens.ofValueAt(lines, at));
    slips.add(() -> hyphens.ofValueAt(lines, before));
    slips.add(() -> hyphenedKeys.at(lines, at));
    if (first >= 0) {
      slips.add(() -> hyphenedKeys.at(lines, first));
    }
    slips.add(() -> hyphens.at(lines, at));
    slips.add(() -> hyphens.at(lines, before));
    slips.add(() -> hyphens.at(lines, first));
    slips.add(() -> quotes.at(lines, at, error));
    slips.add(() -> quotes.at(lines, Math.max(before, 0), error));
    slips.add(() -> strays.ofUnknownKeysAt(lines, at, true));
    slips.add(() -> strays.ofUnknownKeysAt(lines, before, true));
    slips.add(() -> indentations.ofContinuationAt(lines, at));
    slips.add(() -> indentations.ofContinuationAt(lines, before));
    slips.add(() -> indentations.ofIdAt(lines, lines.headerOf(before)));
    slips.add(() -> indentations.ofKeyAtMargin(lines, lines.headerOf(before)));
    if (first >= 0 && first < at) {
      slips.add(() -> rearrangements.ofIdAt(lines, first));
    }
    slips.add(() -> indentations.at(lines, at));
    slips.add(() -> rearrangements.ofIdAt(lines, at));
    slips.add(() -> indentations.at(lines, before));
    slips.add(() -> rearrangements.ofEntryAt(lines, at));
    slips.add(() -> rearrangements.ofHeadingAt(lines, at));
    slips.add(() -> indentations.ofEntryAt(lines, at));
    slips.add(() -> indentations.ofEntryAt(lines, before));
    slips.add(() -> strays.ofUnknownKeysAt(lines, at, false));
    slips.add(() -> strays.ofUnknownKeysAt(lines, before, false));
    slips.add(() -> strays.at(lines, at, before));
    return slips;
  }

  /** Returns the habits that would explain a syntax error in part. */
  List<Trial> habitsNear(List<TextLine> text, SourceProblem error) {
    Lines lines = new Lines(text);
    List<Trial> trials = new ArrayList<>();
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    for (int i : near(lines, ReadableLines.indexOf(text, error.region().line()))) {
      trials.addAll(habits.at(lines, i, tried));
    }
    return trials;
  }

  /** Returns the slips that would explain misfits. */
  Iterable<Trial> forMisfits(List<TextLine> text, List<Region> misfits) {
    Lines lines = new Lines(text);
    Set<Integer> near = new LinkedHashSet<>();
    for (Region misfit : misfits.subList(0, Math.min(MAX_MISFITS, misfits.size()))) {
      int end = Math.min(misfit.endLine(), misfit.line() + MAX_MISFITS);
      for (int line = misfit.line(); line <= end; line++) {
        near.add(ReadableLines.indexOf(text, line));
      }
    }
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    Queue slips = new Queue();
    slips.add(() -> habits.throughout(lines));
    for (int i : near) {
      slips.add(() -> looseKeys.at(lines, i));
      slips.add(() -> habits.at(lines, i, tried));
      slips.add(() -> strays.ofUnknownKeysAt(lines, i, true));
      slips.add(() -> StrayLines.ofDocumentStartAt(lines, i));
      slips.add(() -> strays.ofHeadingsAbove(lines, i));
      slips.add(() -> QuoteSlips.ofCommentAt(lines, i));
      slips.add(() -> rearrangements.ofSectionAt(lines, i));
      slips.add(() -> dated.ofSectionAt(lines, i));
      slips.add(() -> oneLine.ofEntryAt(lines, i));
      slips.add(() -> TableRows.at(lines, i));
      slips.add(() -> listed.at(lines, i));
      slips.add(() -> hyphenedKeys.at(lines, i));
      slips.add(() -> hyphens.at(lines, i));
      slips.add(() -> rearrangements.ofListAt(lines, i));
      slips.add(() -> rearrangements.ofIdAt(lines, i));
      slips.add(() -> rearrangements.ofEntryAt(lines, i));
      slips.add(() -> rearrangements.ofHeadingAt(lines, i));
      slips.add(() -> indentations.at(lines, i));
      slips.add(() -> rearrangements.ofKeyAt(lines, i));
      slips.add(() -> indentations.ofEntryAt(lines, lines.itemBefore(i)));
      slips.add(() -> strays.ofUnknownKeysAt(lines, i, false));
      slips.add(() -> strays.at(lines, i, -1));
    }
    return slips;
  }

  /**
   * Returns the indices of the line of an error, of the three lines with content before it, and of
   * its ancestors.
   */
  private static Set<Integer> near(Lines lines, int at) {
    Set<Integer> near = new LinkedHashSet<>();
    near.add(at);
    int before = at;
    for (int i = 0; i < 3; i++) {
      before = lines.previous(before);
      if (before >= 0) {
        near.add(before);
      }
    }
    near.addAll(lines.ancestors(at));
    return near;
  }
}
