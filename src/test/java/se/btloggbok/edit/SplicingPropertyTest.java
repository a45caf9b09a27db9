package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.btloggbok.Readings;
import se.btloggbok.edit.SpliceException.Reason;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Entries are spliced into random logbooks in random notations. */
class SplicingPropertyTest {

  private static final int CASES = 10_000;

  private static final List<EntryKind> BOOKED =
      List.of(EntryKind.SESSION, EntryKind.ASSESSMENT, EntryKind.MEETING, EntryKind.TEACHING_EVENT);

  @Test
  void onlyTheEntryIsAdded() {
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String old = StyledLogbook.of(seed);
      NewEntry entry = RandomEntry.of(seed * 31L);
      SourceText source = new SourceText("loggbok.yaml", old);
      try {
        String spliced = Splicing.add(Splicing.read(source), entry).text().text();
        check(seed, old, spliced, entry);
      } catch (SpliceException e) {
        // There is not always a plan, or a placement to assess.
        assertThat(e.reason()).as("seed %d: %s", seed, entry).isIn(Reason.NO_PLAN);
        assertThat(entry.kind()).isEqualTo(EntryKind.FOLLOW_UP);
        refused++;
      }
    }
    assertThat(refused).isLessThan(CASES / 20);
  }

  @Test
  void onlyTheBookingIsHeld() throws SpliceException {
    int held = 0;
    for (int seed = 0; seed < CASES; seed++) {
      NewEntry random = RandomEntry.of(seed * 31L);
      if (!BOOKED.contains(random.kind())) {
        continue;
      }
      Map<String, EntryValue> values = random.values();
      values.put(EntryKind.PLANNED, EntryValue.of("true"));
      NewEntry entry = new NewEntry(random.kind(), "", values);
      SourceText source = new SourceText("loggbok.yaml", StyledLogbook.of(seed));
      Splicing adding = Splicing.add(Splicing.read(source), entry);
      ReadLogbook booked = Splicing.read(adding.text());
      YamlPath path = adding.path();
      assertThat(Booking.on(booked.document(), entry.kind(), text(values.get(entry.dateKey()))))
          .as("seed %d:%n%s", seed, adding.text().text())
          .extracting(Booking::path)
          .contains(path);
      Map<String, EntryValue> fresh = fresh(entry.kind(), seed);

      Splicing splicing =
          Splicing.hold(
              booked, path, Shape.ofLogbook().fieldOfKey(entry.kind().section()).shape(), fresh);

      Comparison comparison = Comparer.compare(booked.document(), splicing.after().document());
      assertThat(comparison.changes()).as("seed %d", seed).hasSize(1);
      assertThat(comparison.changes().get(0).type()).isEqualTo(ChangeType.CHANGED);
      assertThat(comparison.breaches()).as("seed %d", seed).isZero();
      assertThat(lineEnds(splicing.text().text()))
          .as("seed %d", seed)
          .isEqualTo(lineEnds(booked.document().source().text()));
      assertThat(comments(splicing.text().text()))
          .as("seed %d", seed)
          .isEqualTo(comments(booked.document().source().text()));
      held++;
    }
    assertThat(held).isGreaterThan(CASES / 20);
  }

  /** Returns what is known of an entry once it has been held; nothing more in some cases. */
  private static Map<String, EntryValue> fresh(EntryKind kind, int seed) {
    EntryValue text = EntryValue.of("Nu hölls det: # " + seed);
    return switch (kind) {
      case SESSION -> Map.of("innehåll", text);
      case ASSESSMENT, MEETING -> seed % 3 == 0 ? Map.of() : Map.of("sammanfattning", text);
      default -> seed % 3 == 0 ? Map.of() : Map.of("arrangör", text, "ämne", text);
    };
  }

  private static String text(EntryValue value) {
    return value instanceof EntryValue.One one ? one.text() : "";
  }

  private static List<String> lineEnds(String text) {
    return List.of(
        text.contains("\r\n") ? "CRLF" : "LF",
        text.replace("\r\n", "").contains("\r") ? "CR" : "",
        text.endsWith("\n") ? "ended" : "open");
  }

  private static List<String> comments(String text) {
    return Pattern.compile("# (?:kommentar|sist|djupare|rubrik) ?[0-9]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static void check(int seed, String old, String spliced, NewEntry entry) {
    Comparison comparison =
        Comparer.compare(
            YamlReader.read(Readings.of(old).source()),
            YamlReader.read(Readings.of(spliced).source()));
    assertThat(comparison.changes()).as("seed %d", seed).hasSize(1);
    assertThat(comparison.changes().get(0).type()).isEqualTo(ChangeType.ADDED);
    assertThat(comparison.changes().get(0).name().kind()).isEqualTo(entry.kind());
    AddedLines.check("seed " + seed, old, spliced);
    lineEndsStay(seed, old, spliced);
    commentsStay(seed, old, spliced);
  }

  private static void lineEndsStay(int seed, String old, String spliced) {
    assertThat(spliced.contains("\r\n")).as("seed %d", seed).isEqualTo(old.contains("\r\n"));
    assertThat(spliced.replace("\r\n", "").contains("\r")).isFalse();
    if (old.contains("\r\n")) {
      assertThat(spliced.replace("\r\n", "")).as("seed %d", seed).doesNotContain("\n");
    }
    assertThat(spliced.endsWith("\n")).as("seed %d", seed).isEqualTo(old.endsWith("\n"));
  }

  /**
   * A comment directly above a line stays there; one that is indented deeper stays below the same
   * line.
   */
  private static void commentsStay(int seed, String old, String spliced) {
    List<String> before = bare(old);
    List<String> after = bare(spliced);
    for (int i = 0; i < before.size(); i++) {
      String line = before.get(i);
      if (line.strip().startsWith("# djupare")) {
        int there = after.indexOf(line);
        assertThat(content(after, there, -1))
            .as(() -> "seed " + seed + ": " + line + AddedLines.diff(old, spliced))
            .isEqualTo(content(before, i, -1));
      } else if (line.strip().startsWith("# kommentar") && !isBelowHead(before, i)) {
        int there = after.indexOf(line);
        assertThat(content(after, there, 1))
            .as(() -> "seed " + seed + ": " + line + AddedLines.diff(old, spliced))
            .isEqualTo(content(before, i, 1));
      }
    }
  }

  /** A comment at the very top of a section is about the section. */
  private static boolean isBelowHead(List<String> lines, int comment) {
    int at = comment;
    while (at > 0 && lines.get(at).strip().startsWith("#")) {
      at--;
    }
    return lines.get(at).replaceAll("[\\[{#].*", "").stripTrailing().endsWith(":");
  }

  private static String content(List<String> lines, int from, int step) {
    int at = from + step;
    while (lines.get(at).isBlank() || lines.get(at).strip().startsWith("#")) {
      at += step;
    }
    // A comma may be added, and the first element of a list on the line of its bracket.
    return lines.get(at).replaceAll("[,\\[\\]{}#].*", "").stripTrailing();
  }

  private static List<String> bare(String text) {
    return new ArrayList<>(text.lines().toList());
  }
}
