package se.btloggbok.report.status;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.btloggbok.check.AreaMonths;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Coming;
import se.btloggbok.check.DueGroup;
import se.btloggbok.check.Share;
import se.btloggbok.check.Standing;
import se.btloggbok.check.WeekOfBt;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Status;

/**
 * For people: one screen. Lists are shortened to what fits, and say so.
 *
 * @param words the language, with the titles of the rules
 * @param style whether to use colours
 * @param screen the size of the screen
 */
public record TextWriter(Words words, Style style, Screen screen) implements StatusWriter {

  private static final String INDENT = "  ";

  /** The columns of a bar, without its ends. */
  private static final int BAR = 18;

  /** The widest label of a bar. */
  private static final int LABEL = 18;

  private static final int NARROWEST = 20;

  /** The number of characters of an item or a paragraph that is shown unless all is. */
  private static final int MOST = 240;

  /** A list with a heading. Each item is one or more lines. */
  private record Section(String heading, List<List<String>> items) {}

  @Override
  public void write(CheckedLogbook checked, Standing standing, PrintWriter out) {
    StatusWords say = new StatusWords(checked, standing, words);
    List<String> top = new ArrayList<>();
    if (say.fault().isPresent()) {
      wrapped(say.fault().get(), "", "").forEach(line -> out.print(line + "\n"));
      return;
    }
    List<String> facts = wrapped(say.name() + ". " + say.facts(), "", INDENT);
    top.addAll(painted(facts, "", say.name(), style::strong));
    say.where().forEach(line -> top.addAll(wrapped(line, "", INDENT)));
    WeekOfBt week = standing.week();
    if (week != null) {
      String heading = say.heading(week);
      List<String> lines = wrapped(heading + ": " + String.join(". ", say.week(week)), "", INDENT);
      top.addAll(painted(lines, "", heading, style::strong));
    }
    List<String> bars = bars(standing, say);
    List<Section> sections = sections(standing, say);
    int left = screen.rows() - 1 - top.size() - bars.size();
    int all =
        sections.stream()
            .mapToInt(section -> 1 + section.items().stream().mapToInt(List::size).sum())
            .sum();
    // What is left to do is worth more than the empty lines around it.
    String apart = all + 2 > left ? "" : "\n";
    List<String> middle = lists(sections, left - 2 * apart.length(), say);
    print(top, out);
    if (!middle.isEmpty()) {
      out.print(apart);
      print(middle, out);
    }
    out.print(apart);
    print(bars, out);
  }

  private static void print(List<String> lines, PrintWriter out) {
    lines.forEach(line -> out.print(line + "\n"));
  }

  // --- the lists ---

  private List<Section> sections(Standing standing, StatusWords say) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            say.say("rubrik.brister"),
            standing.shortfalls().stream().map(group -> shortfall(group, say)).toList()));
    for (Standing.Horizon horizon : standing.horizons()) {
      int widest = horizon.due().stream().mapToInt(one -> day(one, say).length()).max().orElse(0);
      sections.add(
          new Section(
              say.heading(horizon),
              horizon.due().stream().map(one -> due(one, widest, say)).toList()));
    }
    sections.removeIf(section -> section.items().isEmpty());
    return sections;
  }

  private List<String> shortfall(DueGroup group, StatusWords say) {
    String mark = say.mark(group);
    UnaryOperator<String> paint =
        group.status() == Status.AT_RISK
            ? style::warning
            : switch (group.level()) {
              case ERROR -> style::error;
              case WARNING -> style::warning;
              case INFO -> style::info;
            };
    return painted(
        wrapped(mark + ": " + say.shortfall(group), INDENT, INDENT + INDENT), INDENT, mark, paint);
  }

  private List<String> due(Coming coming, int widest, StatusWords say) {
    String day = day(coming, say);
    String text = day + " ".repeat(widest - day.length()) + INDENT + say.due(coming);
    String hanging = screen.width() < 60 ? INDENT + INDENT : " ".repeat(widest + 4);
    return painted(wrapped(text, INDENT, hanging), INDENT, day, style::strong);
  }

  private static String day(Coming coming, StatusWords say) {
    return say.date(coming.group().dueOrThrow());
  }

  /** Returns lines whose start is painted, unless it was broken. */
  private static List<String> painted(
      List<String> lines, String indent, String start, UnaryOperator<String> paint) {
    List<String> painted = new ArrayList<>(lines);
    String first = lines.get(0);
    if (first.startsWith(indent + start)) {
      painted.set(
          0, indent + paint.apply(start) + first.substring(indent.length() + start.length()));
    }
    return painted;
  }

  /** Returns as much of the lists as fits: one item of each in turn, at least one of each. */
  private List<String> lists(List<Section> sections, int rows, StatusWords say) {
    int[] shown = new int[sections.size()];
    int left = rows - sections.size();
    boolean more = true;
    for (int round = 0; more; round++) {
      more = false;
      for (int i = 0; i < shown.length; i++) {
        List<List<String>> items = sections.get(i).items();
        int size = shown[i] < items.size() ? items.get(shown[i]).size() : 0;
        if (size > 0 && shown[i] == round && (size <= left || round == 0)) {
          left -= size;
          shown[i]++;
          more = true;
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      Section section = sections.get(i);
      int all = section.items().size();
      String cut = shown[i] < all ? " " + say.say("visas", shown[i], all) : "";
      lines.addAll(
          wrapped(section.heading() + cut, "", INDENT).stream().map(style::strong).toList());
      section.items().subList(0, shown[i]).forEach(lines::addAll);
    }
    return lines;
  }

  // --- the bars ---

  private List<String> bars(Standing standing, StatusWords say) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        wrapped(say.say("rubrik.hittills") + " " + say.say("stapel.nyckel"), "", INDENT).stream()
            .map(style::strong)
            .toList());
    List<AreaMonths> months = standing.months();
    boolean anyRequired = months.stream().anyMatch(AreaMonths::isRequired);
    long most = months.stream().mapToLong(one -> widest(one)).max().orElse(0);
    for (AreaMonths one : months) {
      if (one.isRequired() || one.area() == null || !anyRequired) {
        String bar = bar(one.served().parts(), one.planned().parts(), one.required().parts(), most);
        lines.addAll(line(capital(say.label(one)), bar, say.figures(one)));
      }
    }
    Share certified = standing.certified();
    if (certified != null) {
      String bar = bar(certified.part(), standing.assessed(), certified.whole(), certified.whole());
      lines.addAll(line(say.say("delmal"), bar, say.objectives(certified)));
    }
    Share supervision = standing.summary().supervision();
    if (supervision != null || standing.bookedWeeks() > 0) {
      int part = supervision == null ? 0 : supervision.part();
      int whole = supervision == null ? 0 : supervision.whole();
      int booked = standing.bookedWeeks();
      String bar = bar(part, part + booked, 0, whole + booked);
      lines.addAll(line(say.say("veckor"), bar, say.weeks(supervision)));
    }
    return lines;
  }

  private static long widest(AreaMonths months) {
    return Math.max(months.planned().parts(), months.required().parts());
  }

  private List<String> line(String label, String bar, String figures) {
    String start = label + " ".repeat(Math.max(1, LABEL - label.length())) + bar;
    if (screen.width() < start.length() + 1 + NARROWEST) {
      List<String> lines = new ArrayList<>(List.of(start));
      lines.addAll(wrapped(figures, INDENT, INDENT + INDENT));
      return lines;
    }
    return wrapped(start + " " + figures, "", " ".repeat(start.length() + 1));
  }

  /**
   * Returns a bar in ASCII: what is done, what else is planned, and where the requirement lies. A
   * bar is full only if all of it is done.
   */
  static String bar(long done, long planned, long required, long whole) {
    StringBuilder bar = new StringBuilder();
    int end = columns(done, whole);
    int coming = columns(planned, whole);
    for (int i = 0; i < BAR; i++) {
      bar.append(i < end ? '#' : i < coming ? '-' : '.');
    }
    int goal = columns(required, whole);
    if (goal > 0 && goal < BAR) {
      bar.setCharAt(goal, '|');
    }
    return "[" + bar + "]";
  }

  private static int columns(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.min(BAR, part * (double) BAR / whole);
  }

  private String capital(String label) {
    return label.substring(0, 1).toUpperCase(words.language().locale()) + label.substring(1);
  }

  // --- lines ---

  /**
   * Breaks a text into lines no wider than the screen, between words where there are any. A long
   * text is shortened, and says so, unless the screen has room for everything.
   */
  private List<String> wrapped(String text, String first, String hanging) {
    List<String> lines = broken(text, first, hanging);
    int most = Math.max(2, MOST / screen.width());
    if (screen.rows() == Integer.MAX_VALUE || lines.size() <= most) {
      return lines;
    }
    String sign = words.onStatus("avkortad");
    StringBuilder last = new StringBuilder(lines.get(most - 1));
    int room = Math.max(screen.width(), NARROWEST) - sign.length();
    if (last.length() > room) {
      last.setLength(Math.max(room, 0));
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
    shown.add(last.toString().stripTrailing() + sign);
    return shown;
  }

  private List<String> broken(String text, String first, String hanging) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int start = first.length();
    for (String word : text.split(" ", -1)) {
      int needed = line.length() + (line.length() > start ? 1 : 0) + word.length();
      if (line.length() > start && needed > Math.max(screen.width(), NARROWEST)) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hanging);
        start = hanging.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
