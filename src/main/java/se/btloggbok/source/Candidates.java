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

  /** A kind of slip. */
  private interface Slip {

    /** Returns the trials of the slip on a line, or around it. */
    List<Trial> at(Lines lines, int at);
  }

  /** The trials of some kinds of slips, in order, each made when it is asked for. */
  private static final class Queue implements Iterable<Trial> {

    private final Lines lines;
    private final List<Supplier<List<Trial>>> slips = new ArrayList<>();

    Queue(Lines lines) {
      this.lines = lines;
    }

    void add(Supplier<List<Trial>> slip) {
      slips.add(slip);
    }

    /** Adds a slip on each of some lines; an index of -1 is no line. */
    void add(Slip slip, int... places) {
      for (int at : places) {
        if (at >= 0) {
          slips.add(() -> slip.at(lines, at));
        }
      }
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
    int header = lines.headerOf(before);
    Queue slips = new Queue(lines);
    slips.add(() -> habits.throughout(lines));
    slips.add(() -> IndentationSlips.tabs(lines));
    slips.add(looseKeys::at, at, before);
    slips.add(() -> habitsNear(text, error));
    slips.add(dated::ofSectionAt, at);
    slips.add(oneLine::ofEntryAt, at, before);
    slips.add(TableRows::at, at, before);
    slips.add(strays::amongKeysAt, at, before);
    slips.add(strays::ofHeadingsAbove, at);
    for (int i : new LinkedHashSet<>(List.of(at, Math.max(before, 0), lines.keyAbove(at)))) {
      slips.add(() -> brackets.at(lines, i, error));
    }
    slips.add(strays::besideBlockAt, before);
    slips.add(listed::at, at, before);
    slips.add(hyphens::ofFirstEntryAbove, at);
    slips.add(hyphens::ofValueAt, at, before);
    slips.add(hyphenedKeys::at, at, first);
    slips.add(hyphens::at, at, before, first);
    slips.add((all, i) -> quotes.at(all, i, error), at, Math.max(before, 0));
    slips.add(strays::ofAlignedKeysAt, at, before);
    slips.add(indentations::ofContinuationAt, at, before);
    slips.add(indentations::ofIdAt, header);
    slips.add(indentations::ofKeyAtMargin, header);
    if (first < at) {
      slips.add(rearrangements::ofIdAt, first);
    }
    slips.add(indentations::at, at);
    slips.add(rearrangements::ofIdAt, at);
    slips.add(indentations::at, before);
    slips.add(rearrangements::ofEntryAt, at);
    slips.add(rearrangements::ofHeadingAt, at);
    slips.add(indentations::ofEntryAt, at, before);
    slips.add(strays::ofUnknownKeysAt, at, before);
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
    List<Slip> ofLine =
        List.of(
            looseKeys::at,
            (all, at) -> habits.at(all, at, tried),
            strays::ofAlignedKeysAt,
            StrayLines::ofDocumentStartAt,
            strays::ofHeadingsAbove,
            QuoteSlips::ofCommentAt,
            rearrangements::ofSectionAt,
            dated::ofSectionAt,
            oneLine::ofEntryAt,
            TableRows::at,
            listed::at,
            hyphenedKeys::at,
            hyphens::at,
            rearrangements::ofListAt,
            rearrangements::ofIdAt,
            rearrangements::ofEntryAt,
            rearrangements::ofHeadingAt,
            indentations::at,
            rearrangements::ofKeyAt,
            (all, at) -> indentations.ofEntryAt(all, all.itemBefore(at)),
            strays::ofUnknownKeysAt,
            (all, at) -> strays.at(all, at, -1));
    Queue slips = new Queue(lines);
    slips.add(() -> habits.throughout(lines));
    near.forEach(at -> ofLine.forEach(slip -> slips.add(slip, at)));
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
