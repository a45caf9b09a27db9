package se.btloggbok.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.requirement.FaultyPlaces;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/**
 * Collects the findings of a file. A value gets only the first finding about it, which is the cause
 * of any others.
 */
final class Findings {

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<String> regions = new HashSet<>();
  private final FaultyPlaces faulty = new FaultyPlaces();
  private final Set<YamlPath> misspelt = new HashSet<>();

  /** Mappings of which a key has not been read, since it is there twice. */
  private final Set<YamlPath> partlyRead = new HashSet<>();

  private final YamlDocument document;

  /**
   * Starts without findings.
   *
   * @param document the file; if not all of it could be parsed, nothing is reported as missing,
   *     since it may be in the rest
   */
  Findings(YamlDocument document) {
    this.document = document;
  }

  /** Adds a finding about a value, unless its path has one already. */
  void add(RuleInfo kind, YamlPath path, String message, Object... arguments) {
    boolean isWhole = document.complete() && (path.isRoot() || !partlyRead.contains(path.parent()));
    if (faulty.add(path) && (isWhole || !kind.equals(FormatRules.MISSING))) {
      outcomes.add(requirement(kind, path).violated(message, arguments));
    }
  }

  /** Adds a finding about a value, unless it has one already. The message mentions it first. */
  void refuse(RuleInfo kind, Written written, String message, Object... arguments) {
    add(kind, written.place(), message, withFirst(arguments, written.text()));
  }

  /**
   * Adds a finding about a value that was plainly meant to be another, unless its path has one
   * already that is not about a misspelt key alone. The message mentions the value, then the
   * replacement, then other arguments.
   *
   * @param replacement what to write instead
   */
  void suggest(
      RuleInfo kind, Written written, String message, String replacement, Object... arguments) {
    if (faulty.add(written.place()) || misspelt.remove(written.place())) {
      Object[] all = withFirst(arguments, written.text(), replacement);
      add(
          requirement(kind, written.place()).violated(message, all),
          Correction.replace(written.region(), replacement));
    }
  }

  private static Object[] withFirst(Object[] arguments, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(arguments)).toArray();
  }

  /** Adds a finding about a region of the text, of which there may be several at one path. */
  void add(RuleInfo kind, YamlPath path, Region region, String message, Object... arguments) {
    add(kind, path, region, null, message, arguments);
  }

  /**
   * Adds a finding about a region of the text.
   *
   * @param correction what mends it; null if the message does not say what to write
   */
  void add(
      RuleInfo kind,
      YamlPath path,
      Region region,
      @Nullable Correction correction,
      String message,
      Object... arguments) {
    faulty.add(path);
    if (regions.add(kind.id() + "." + message + " " + region.line() + ":" + region.column())) {
      add(requirement(kind, path).at(region).violated(message, arguments), correction);
    }
  }

  private void add(Outcome outcome, @Nullable Correction correction) {
    outcomes.add(outcome);
    if (correction != null) {
      suggestions.add(new Suggestion(outcome, correction));
    }
  }

  /**
   * Adds a finding about a region of the text that was plainly meant to be another text.
   *
   * @param replacement what to write instead
   */
  void replace(
      RuleInfo kind,
      YamlPath path,
      Region region,
      String replacement,
      String message,
      Object... arguments) {
    add(kind, path, region, Correction.replace(region, replacement), message, arguments);
  }

  /**
   * Adds a finding about a key that was plainly meant to be another. Its value may have one too, if
   * that is plainly meant to be another as well.
   */
  void misspeltKey(YamlPath path, Region key, String meant) {
    misspelt.add(path);
    replace(FormatRules.UNKNOWN_KEY, path, key, meant, "menade", path.last(), meant);
  }

  /** Marks a mapping as partly read, so that no key of it is reported as missing. */
  void readPartly(YamlPath mapping) {
    partlyRead.add(mapping);
  }

  /** Returns the corrections of the findings that can be mended without asking. */
  List<Suggestion> suggestions() {
    return List.copyOf(suggestions);
  }

  /** Returns the comment after a value, with its {@code #}; empty if there is none. */
  String commentAfter(Scalar value) {
    return document.commentAfter(value.region());
  }

  int count() {
    return outcomes.size();
  }

  /** Moves the last finding to an earlier position. */
  void moveLastTo(int index) {
    outcomes.add(index, outcomes.remove(outcomes.size() - 1));
  }

  /** Marks a path as already reported, so that no finding about its value is added. */
  void excuse(YamlPath path) {
    faulty.add(path);
  }

  boolean isFaulty(YamlPath path) {
    return faulty.contains(path);
  }

  /** Returns whether a value, or anything within it, has a finding already. */
  boolean isFaultyWithin(YamlPath path) {
    return faulty.isAround(path);
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  FaultyPlaces faulty() {
    return faulty;
  }

  private static Requirement requirement(RuleInfo kind, YamlPath path) {
    Scope scope = path.isRoot() ? Scope.BT : new Scope.OfEntry(path);
    return Requirement.of(kind, scope, path);
  }
}
