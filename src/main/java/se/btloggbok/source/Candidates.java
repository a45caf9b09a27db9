package se.btloggbok.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * The slips that would explain an error or a misfit, the most likely first. Each is tried on the
 * whole text, so a candidate need not be right.
 */
final class Candidates {

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
  private final OneLineEntries oneLine;
  private final Rearrangements rearrangements;
  private final StrayLines strays;

  Candidates(Outline outline) {
    LineSlips slips = new LineSlips(outline.allKeys());
    this.keys = outline.allKeys();
    this.habits = new Habits(outline.textKeys(), slips);
    this.brackets = new BracketSlips(outline.singleKeys(), slips);
    this.quotes = new QuoteSlips(keys, habits);
    this.dated = new DatedEntries(outline);
    this.hyphens = new HyphenSlips(keys);
    this.hyphenedKeys = new HyphenedKeys(keys);
    this.indentations = new IndentationSlips(outline);
    this.oneLine = new OneLineEntries(outline);
    this.rearrangements = new Rearrangements(outline, slips);
    this.strays = new StrayLines(outline, slips);
  }

  Set<String> keys() {
    return keys;
  }

  /** Returns the slips that would explain a syntax error. */
  List<Trial> forError(List<TextLine> lines, SourceProblem error) {
    int at = ReadableLines.indexOf(lines, error.region().line());
    int before = Lines.previous(lines, at);
    int first = Lines.firstOfSection(lines, at);
    List<Trial> trials = new ArrayList<>(habits.throughout(lines));
    trials.addAll(IndentationSlips.tabs(lines));
    trials.addAll(habitsNear(lines, error));
    trials.addAll(dated.ofSectionAt(lines, at));
    trials.addAll(oneLine.ofEntryAt(lines, at));
    if (before >= 0) {
      trials.addAll(oneLine.ofEntryAt(lines, before));
    }
    trials.addAll(strays.ofHeadingsAbove(lines, at));
    for (int i : new LinkedHashSet<>(List.of(at, Math.max(before, 0), Lines.keyAbove(lines, at)))) {
      trials.addAll(brackets.at(lines, i, error));
    }
    trials.addAll(strays.besideBlockAt(lines, before));
    trials.addAll(hyphenedKeys.at(lines, at));
    if (first >= 0) {
      trials.addAll(hyphenedKeys.at(lines, first));
    }
    trials.addAll(hyphens.at(lines, at));
    trials.addAll(hyphens.at(lines, before));
    trials.addAll(hyphens.at(lines, first));
    trials.addAll(quotes.at(lines, at, error));
    trials.addAll(quotes.at(lines, Math.max(before, 0), error));
    trials.addAll(strays.ofUnknownKeysAt(lines, at, true));
    trials.addAll(strays.ofUnknownKeysAt(lines, before, true));
    trials.addAll(indentations.ofContinuationAt(lines, at));
    trials.addAll(indentations.ofContinuationAt(lines, before));
    if (first >= 0 && first < at) {
      trials.addAll(rearrangements.ofIdAt(lines, first));
    }
    trials.addAll(rearrangements.ofIdAt(lines, at));
    trials.addAll(indentations.at(lines, at));
    trials.addAll(indentations.at(lines, before));
    trials.addAll(rearrangements.ofEntryAt(lines, at));
    trials.addAll(indentations.ofEntryAt(lines, at));
    trials.addAll(indentations.ofEntryAt(lines, before));
    trials.addAll(strays.ofUnknownKeysAt(lines, at, false));
    trials.addAll(strays.ofUnknownKeysAt(lines, before, false));
    trials.addAll(strays.at(lines, at, before));
    return trials;
  }

  /** Returns the habits that would explain a syntax error in part. */
  List<Trial> habitsNear(List<TextLine> lines, SourceProblem error) {
    List<Trial> trials = new ArrayList<>();
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    for (int i : near(lines, ReadableLines.indexOf(lines, error.region().line()))) {
      trials.addAll(habits.at(lines, i, tried));
    }
    return trials;
  }

  /** Returns the slips that would explain misfits. */
  List<Trial> forMisfits(List<TextLine> lines, List<Region> misfits) {
    Set<Integer> near = new LinkedHashSet<>();
    for (Region misfit : misfits.subList(0, Math.min(MAX_MISFITS, misfits.size()))) {
      int end = Math.min(misfit.endLine(), misfit.line() + MAX_MISFITS);
      for (int line = misfit.line(); line <= end; line++) {
        near.add(ReadableLines.indexOf(lines, line));
      }
    }
    Set<Kind> tried = EnumSet.noneOf(Kind.class);
    List<Trial> trials = new ArrayList<>(habits.throughout(lines));
    for (int i : near) {
      trials.addAll(habits.at(lines, i, tried));
      trials.addAll(strays.ofUnknownKeysAt(lines, i, true));
      trials.addAll(StrayLines.ofDocumentStartAt(lines, i));
      trials.addAll(strays.ofHeadingsAbove(lines, i));
      trials.addAll(QuoteSlips.ofCommentAt(lines, i));
      trials.addAll(rearrangements.ofSectionAt(lines, i));
      trials.addAll(dated.ofSectionAt(lines, i));
      trials.addAll(oneLine.ofEntryAt(lines, i));
      trials.addAll(hyphenedKeys.at(lines, i));
      trials.addAll(hyphens.at(lines, i));
      trials.addAll(rearrangements.ofListAt(lines, i));
      trials.addAll(rearrangements.ofIdAt(lines, i));
      trials.addAll(rearrangements.ofEntryAt(lines, i));
      trials.addAll(indentations.at(lines, i));
      trials.addAll(rearrangements.ofKeyAt(lines, i));
      trials.addAll(indentations.ofEntryAt(lines, Lines.itemBefore(lines, i)));
      trials.addAll(strays.ofUnknownKeysAt(lines, i, false));
      trials.addAll(strays.at(lines, i, -1));
    }
    return trials;
  }

  /**
   * Returns the indices of the line of an error, of the three lines with content before it, and of
   * its ancestors.
   */
  private static Set<Integer> near(List<TextLine> lines, int at) {
    Set<Integer> near = new LinkedHashSet<>();
    near.add(at);
    int before = at;
    for (int i = 0; i < 3; i++) {
      before = Lines.previous(lines, before);
      if (before >= 0) {
        near.add(before);
      }
    }
    int indent = lines.get(at).indent();
    for (int i = at - 1; i >= 0 && indent > 0; i--) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() < indent) {
        near.add(i);
        indent = line.indent();
      }
    }
    return near;
  }
}
