package se.btloggbok.report.status;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.btloggbok.check.AreaMonths;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Coming;
import se.btloggbok.check.DueGroup;
import se.btloggbok.check.Share;
import se.btloggbok.check.Standing;
import se.btloggbok.check.WeekOfBt;
import se.btloggbok.report.Column;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Words;

/**
 * For GitHub, a mail or a wiki: everything, as lists and tables.
 *
 * @param words the language, with the titles of the rules
 */
public record MarkdownWriter(Words words) implements StatusWriter {

  /** A row of what has been done so far. */
  private record Figures(String label, String figures) {}

  @Override
  public void write(CheckedLogbook checked, Standing standing, PrintWriter out) {
    StatusWords say = new StatusWords(checked, standing, words);
    out.print("# " + MarkdownText.escaped(say.name()) + "\n\n");
    if (say.fault().isPresent()) {
      out.print(MarkdownText.escaped(say.fault().get()) + "\n");
      return;
    }
    out.print(MarkdownText.escaped(say.facts() + ".") + "\n");
    say.where().forEach(line -> out.print("\n" + MarkdownText.escaped(line) + "\n"));
    WeekOfBt week = standing.week();
    if (week != null) {
      heading(say.heading(week), out);
      say.week(week).forEach(line -> out.print("- " + MarkdownText.escaped(line) + "\n"));
    }
    if (!standing.shortfalls().isEmpty()) {
      heading(say.say("rubrik.brister"), out);
      List<Column<DueGroup, String>> columns =
          List.of(
              column("status", say::mark),
              column("krav", say::what),
              column("senast", one -> one.first().due() == null ? "" : say.date(one.dueOrThrow())));
      out.print(MarkdownText.table(columns, standing.shortfalls()));
    }
    standing.horizons().forEach(horizon -> write(horizon, say, out));
    if (standing.later() > 0) {
      out.print("\n" + say.say("senare", standing.later()) + "\n");
    }
    heading(say.say("rubrik.hittills"), out);
    List<Column<Figures, String>> columns =
        List.of(column("vad", Figures::label), column("omfattning", Figures::figures));
    out.print(MarkdownText.table(columns, figures(standing, say)));
  }

  private void write(Standing.Horizon horizon, StatusWords say, PrintWriter out) {
    if (!horizon.due().isEmpty()) {
      heading(say.heading(horizon), out);
      List<Column<Coming, String>> columns =
          List.of(
              column("senast", one -> say.date(one.group().dueOrThrow())),
              column("krav", say::due));
      out.print(MarkdownText.table(columns, horizon.due()));
    }
  }

  private static List<Figures> figures(Standing standing, StatusWords say) {
    List<Figures> all = new ArrayList<>();
    for (AreaMonths months : standing.months()) {
      all.add(new Figures(say.say("manader", say.label(months)), say.figures(months)));
    }
    Share certified = standing.certified();
    if (certified != null) {
      all.add(new Figures(say.say("delmal"), say.objectives(certified)));
    }
    all.add(new Figures(say.say("veckor"), say.weeks(standing.summary().supervision())));
    return all;
  }

  private static void heading(String text, PrintWriter out) {
    out.print("\n## " + MarkdownText.escaped(text) + "\n\n");
  }

  private <T> Column<T, String> column(String key, Function<T, String> text) {
    return Column.of(words.onPage("kolumn." + key), text);
  }
}
