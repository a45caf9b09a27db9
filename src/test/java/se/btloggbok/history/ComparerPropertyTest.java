package se.btloggbok.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.btloggbok.check.RandomLogbook;

/** Properties of every comparison, tested on many random logbooks. */
class ComparerPropertyTest {

  private static final int CASES = 30;

  /** Number of logbooks of which every line is changed, with a hundred comparisons each. */
  private static final int THOROUGH_CASES = 8;

  private static final long FIRST_SEED = 7_000L;

  /** A key with a scalar, or with a list of words. */
  private static final Pattern LEAF =
      Pattern.compile("([\\p{L}0-9-]+): (\\[[^\\[\\]{}]*]|[^,{}\\[\\]\\n]+?)(?=,| }|$)");

  private static final Pattern ENTRY = Pattern.compile("  (- |(person|plats)-[a-z]: )\\{.*");

  /** Replaces each allowed word by another, for keys that do not allow free text. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("fristående", "integrerad"),
          Map.entry("integrerad", "fristående"),
          Map.entry("specialist", "annan"),
          Map.entry("st-läkare", "annan"),
          Map.entry("annan", "specialist"),
          Map.entry("primärvård", "övrig"),
          Map.entry("psykiatri", "övrig"),
          Map.entry("akut sjukvård", "övrig"),
          Map.entry("övrig", "psykiatri"),
          Map.entry("semester", "vab"),
          Map.entry("sjukdom", "vab"),
          Map.entry("kurs", "vab"),
          Map.entry("vab", "kurs"),
          Map.entry("CBD", "DOPS"),
          Map.entry("DOPS", "CBD"),
          Map.entry("mini-CEX", "CBD"),
          Map.entry("godkänd", "ej godkänd"),
          Map.entry("ej godkänd", "godkänd"),
          Map.entry("avstämning", "BT-kollegium"),
          Map.entry("handledaravstämning", "BT-kollegium"),
          Map.entry("BT-kollegium", "avstämning"),
          Map.entry("närvaro", "progression"),
          Map.entry("progression", "närvaro"),
          Map.entry("delmål", "utländsk tjänstgöring"),
          Map.entry("uppnådd baskompetens", "utländsk tjänstgöring"),
          Map.entry("true", "false"));

  private static String other(String value) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(value).plusDays(1).toString();
    }
    if (value.matches("\\d+")) {
      return Integer.toString(Integer.parseInt(value) + 1);
    }
    if (value.startsWith("[BT")) {
      return value.equals("[BT1]") ? "[BT2]" : "[BT1]";
    }
    if (value.startsWith("[")) {
      return value.replace("]", ", helt-ny]");
    }
    return value.matches("(person|plats)-[a-z]")
        ? "helt-ny"
        : OTHER.getOrDefault(value, value.startsWith("'") ? "mera" : value + " mera");
  }

  @Test
  void aLogbookDoesNotDifferFromItself() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      assertThat(Compared.lines(yaml, yaml)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void notationNeverMatters() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      String other = Reformatted.of(logbook.shuffled(seed).yaml(), seed);
      assertThat(other).isNotEqualTo(logbook.yaml());
      assertThat(Compared.compare(logbook.yaml(), other))
          .as("seed %d:%n%s", seed, other)
          .satisfies(
              comparison -> {
                assertThat(comparison.changes()).extracting(Compared::line).isEmpty();
                assertThat(comparison.before().unread()).isEmpty();
                assertThat(comparison.after().unread()).isEmpty();
              });
    }
  }

  @Test
  void reversedAddedIsRemoved() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String one = RandomLogbook.of(seed).yaml();
      String other = severalChanges(one, new Random(seed));
      assertThat(kinds(Compared.compare(other, one), true))
          .as("seed %d:%n%s%n%s", seed, one, other)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(kinds(Compared.compare(one, other), false));
    }
  }

  @Test
  void theOrderOfEntriesNeverMatters() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String one = RandomLogbook.of(seed).yaml();
      String other = severalChanges(one, new Random(seed));
      assertThat(Compared.lines(Reformatted.of(one, seed), Reformatted.of(other, -seed)))
          .as("seed %d:%n%s%n%s", seed, one, other)
          .containsExactlyInAnyOrderElementsOf(Compared.lines(one, other));
    }
  }

  private static String severalChanges(String yaml, Random random) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      if (ENTRY.matcher(line).matches()) {
        switch (random.nextInt(3)) {
          case 0 -> lines.remove(at);
          case 1 -> {
            boolean listed = line.startsWith("  - ");
            lines.add(at, listed ? line : line.replaceFirst("-[a-z]: ", "-ny" + i + ": "));
          }
          default -> lines.set(at, LEAF.matcher(line).replaceFirst(ComparerPropertyTest::altered));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String altered(MatchResult leaf) {
    return leaf.group(1) + ": " + other(leaf.group(2));
  }

  private static List<String> kinds(Comparison comparison, boolean reversed) {
    return comparison.changes().stream()
        .map(
            change ->
                change.name().kind() + " " + (reversed ? reversed(change.type()) : change.type()))
        .toList();
  }

  private static ChangeType reversed(ChangeType type) {
    return switch (type) {
      case ADDED -> ChangeType.REMOVED;
      case REMOVED -> ChangeType.ADDED;
      default -> type;
    };
  }

  // --- one change ---

  @Test
  void oneAddedOrRemovedEntryIsReportedAsSuch() {
    Set<EntryKind> told = new TreeSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + THOROUGH_CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      List<String> lines = yaml.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (ENTRY.matcher(lines.get(i)).matches()) {
          List<String> without = new ArrayList<>(lines);
          without.remove(i);
          String less = String.join("\n", without) + "\n";
          Comparison removal = Compared.compare(yaml, less);
          Comparison addition = Compared.compare(less, yaml);
          String description = "seed %d, line %d: %s".formatted(seed, i + 1, lines.get(i));
          assertThat(removal.changes()).as(description).hasSize(1);
          assertThat(removal.changes().get(0).type()).isEqualTo(ChangeType.REMOVED);
          assertThat(addition.changes()).as(description).hasSize(1);
          assertThat(addition.changes().get(0).type()).isEqualTo(ChangeType.ADDED);
          // If there are two equal entries, either line is right.
          int line = removal.changes().get(0).region().line();
          assertThat(lines.get(line - 1)).as(description).isEqualTo(lines.get(i));
          told.add(removal.changes().get(0).name().kind());
        }
      }
    }
    assertThat(told).hasSize(EntryKind.values().length - 5);
  }

  @Test
  void oneChangedFieldIsReportedAsSuch() {
    Set<EntryKind> told = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + THOROUGH_CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      for (MatchResult leaf : LEAF.matcher(yaml).results().toList()) {
        if (!leaf.group(1).equals("format") && !leaf.group(2).equals("[]")) {
          String other =
              yaml.substring(0, leaf.start()) + altered(leaf) + yaml.substring(leaf.end());
          String description = "seed %d: %s".formatted(seed, altered(leaf));
          List<Change> changes = Compared.compare(yaml, other).changes();
          assertThat(changes)
              .as(description)
              .extracting(Change::type)
              .containsExactly(ChangeType.CHANGED);
          assertThat(changes.get(0).fields()).as(description).hasSize(1);
          String key = changes.get(0).fields().get(0).key();
          assertThat(key).as(description).matches("huvudhandledare|(.*/)?" + leaf.group(1));
          // If there are two equal entries, either line is right.
          int line = (int) yaml.substring(0, leaf.start()).lines().count();
          int toldLine = changes.get(0).region().line();
          if (changes.get(0).name().kind().isListed()) {
            assertThat(lineOf(other, toldLine)).as(description).isEqualTo(lineOf(other, line));
          }
          told.add(changes.get(0).name().kind());
          keys.add(key);
        }
      }
    }
    assertThat(told).hasSize(EntryKind.values().length - 1).doesNotContain(EntryKind.LOGBOOK);
    assertThat(keys).contains("rapporterad/datum", "delmål", "överlämning", "planerad");
  }

  private static String lineOf(String text, int line) {
    return text.lines().toList().get(line - 1);
  }

  @Test
  void oneNewIdIsReportedAsSuch() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      String other =
          yaml.replaceAll("(?<!Namn )person-c\\b", "ny-c").replaceAll("plats-a\\b", "ny-a");
      assertThat(Compared.lines(yaml, other))
          .as("seed %d", seed)
          .containsExactly("renamed person person-c => ny-c", "renamed placement plats-a => ny-a");
    }
  }
}
