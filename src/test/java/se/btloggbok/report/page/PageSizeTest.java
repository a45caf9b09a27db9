package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.Examples;
import se.btloggbok.report.Language;
import se.btloggbok.report.page.RenderedPages.Kind;

/** Even the page about a busy year is small enough for an email. */
class PageSizeTest {

  private static final int ENTRIES = 200;

  private static final int LARGEST = 320_000;

  /** Returns a logbook of 200 entries: added sessions and assessments, in turn. */
  static String busyYear() throws IOException {
    String logbook = Files.readString(Examples.FARDIG.file());
    long present = logbook.lines().filter(line -> line.startsWith("  - ")).count();
    Random random = new Random(1);
    StringBuilder sessions = new StringBuilder("\nhandledningstillfällen:\n");
    StringBuilder assessments = new StringBuilder("\nbedömningar:\n");
    for (long i = present; i < ENTRIES; i++) {
      LocalDate day = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(130));
      String objectives = "BT%d, BT%d".formatted(1 + random.nextInt(9), 10 + random.nextInt(9));
      if (i % 2 == 0) {
        sessions.append(
            """
              - datum: %s
                handledare: johan-brandt
                minuter: %d
                innehåll: Genomgång av veckans patienter och provsvar, med resonemang om vilka som ska ringas upp och vad jag ska läsa på om till nästa gång.
                delmål: [%s]
            """
                .formatted(day, 30 + random.nextInt(60), objectives));
      } else {
        assessments.append(
            """
              - datum: %s
                metod: CBD
                bedömare: johan-brandt
                delmål: [%s]
                sammanfattning: God struktur i anamnes och status, och resonerar brett. Sammanfatta oftare, och avsluta med en tydlig plan som patienten får säga om.
            """
                .formatted(day, objectives));
      }
    }
    return logbook
        .replace("\nhandledningstillfällen:\n", sessions)
        .replace("\nbedömningar:\n", assessments);
  }

  /** Writes the logbook to a file, for measurements. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), busyYear());
  }

  @Test
  void theLogbookIsAsLargeAsIntended() throws IOException {
    assertThat(busyYear().lines().filter(line -> line.startsWith("  - "))).hasSize(ENTRIES);
    assertThat(bytes(busyYear())).isBetween(45_000, 60_000);
  }

  @ParameterizedTest
  @EnumSource
  void aBusyYearGivesASmallPage(Kind view) throws IOException {
    RenderedPages pages = new RenderedPages(Language.SV);

    assertThat(bytes(pages.html(pages.check(busyYear(), Examples.FARDIG.day()), view)))
        .isBetween(15_000, LARGEST);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
