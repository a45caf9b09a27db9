package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsencePart;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Degree;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.Placement;
import se.btloggbok.report.Labels;
import se.btloggbok.report.VisibleText;

/**
 * The placements over time, with absences, meetings, assessments and today.
 *
 * @param title its title
 * @param description its content in words
 * @param months the months of the scale
 * @param lanes one lane per placement
 * @param rows the names of the rows of events and absences
 * @param absences the absences
 * @param events meetings and assessments
 * @param areas the verksamheter that occur, with their CSS class
 * @param today the position of the evaluation date; empty if outside
 * @param height its height, in pixels
 */
public record Timeline(
    String title,
    String description,
    List<TimeScale.Tick> months,
    List<Lane> lanes,
    List<RowLabel> rows,
    List<Bar> absences,
    List<Event> events,
    List<Area> areas,
    String today,
    int height)
    implements Block {

  /** Maximum length of a label on half of a wide page, in characters. */
  private static final int MAX_LABEL = 70;

  /** Maximum length of a label on a phone, in characters. */
  private static final int MAX_SHORT_LABEL = 40;

  /** The width of a letter in per cent of the narrowest drawing with whole labels, 700 pixels. */
  private static final double LETTER = 6.5 / 7;

  private static final int TOP = 26;
  private static final int LANE = 40;
  private static final int LABEL = 13;
  private static final int BAR = 14;
  private static final int ROW = 38;
  private static final int ABSENCE = 10;

  /** Copies the lists. */
  public Timeline {
    months = List.copyOf(months);
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
    absences = List.copyOf(absences);
    events = List.copyOf(events);
    areas = List.copyOf(areas);
  }

  /**
   * A verksamhet.
   *
   * @param kind its CSS class
   * @param label its name
   */
  public record Area(String kind, String label) {}

  /**
   * A period.
   *
   * @param x its left edge, such as {@code 12.5%}
   * @param width its width, such as {@code 12.5%}
   * @param y its top, in pixels
   * @param height its height, in pixels
   * @param kind its CSS classes
   * @param text the period in words
   */
  public record Bar(String x, String width, int y, int height, String kind, String text) {}

  /**
   * A placement.
   *
   * @param label its label
   * @param shortLabel its label on a narrow page
   * @param x the position of the label, such as {@code 12.5%}
   * @param atEnd whether the label ends at that position instead of starting there
   * @param y the base line of the label, in pixels
   * @param bars one bar for the whole period, and one for each period of part time
   */
  public record Lane(
      String label, String shortLabel, String x, boolean atEnd, int y, List<Bar> bars) {
    /** Copies the list. */
    public Lane {
      bars = List.copyOf(bars);
    }
  }

  /**
   * The name of a row.
   *
   * @param label its text
   * @param y its base line, in pixels
   */
  public record RowLabel(String label, int y) {}

  /**
   * An event on one day.
   *
   * @param x its position, such as {@code 12.5%}
   * @param y its middle, in pixels
   * @param kind its CSS classes
   * @param text the event in words
   */
  public record Event(String x, int y, String kind, String text) {}

  /** The kinds of events, in the order of the legend. */
  private static final List<String> KINDS =
      List.of("assessment", "feedback", "final", "meeting", "panel");

  /** Returns the kinds of events that occur, for the legend. */
  public List<String> kinds() {
    return KINDS.stream()
        .filter(kind -> events.stream().anyMatch(event -> event.kind().startsWith(kind)))
        .toList();
  }

  /** Returns whether there is absence that counts as service, or that does not. */
  public boolean hasAbsence(boolean counted) {
    return absences.stream().anyMatch(bar -> bar.kind().endsWith("counted") == counted);
  }

  /** Returns whether a placement is part-time. */
  public boolean hasPartTime() {
    return lanes.stream()
        .flatMap(lane -> lane.bars().stream())
        .anyMatch(bar -> bar.kind().equals("part-time"));
  }

  /** Returns the timeline of a logbook; empty if there is nothing to draw but the months. */
  static Optional<Timeline> of(PageContext context) {
    return context
        .span()
        .map(span -> new Drawing(new TimeScale(span), context).draw())
        .filter(Timeline::hasContent);
  }

  private boolean hasContent() {
    return !lanes.isEmpty() || !events.isEmpty() || !absences.isEmpty();
  }

  /** Draws a timeline. */
  private record Drawing(TimeScale scale, PageContext context) {

    Timeline draw() {
      List<Lane> lanes = new ArrayList<>();
      List<Placement> placements =
          context.logbook().lastingPlacements().stream()
              .filter(placement -> !placement.isCredited())
              .toList();
      placements.stream()
          .filter(placement -> placement.range().isPresent())
          .sorted(Comparator.comparing(placement -> placement.range().orElseThrow().from()))
          .forEach(placement -> lanes.add(lane(placement, TOP + lanes.size() * LANE)));
      int y = TOP + lanes.size() * LANE;
      List<Event> assessments = assessments(y + LABEL + BAR);
      int meetingsAt = below(assessments, y);
      List<Event> meetings = meetings(meetingsAt + LABEL + BAR);
      int absencesAt = below(meetings, meetingsAt);
      List<Bar> absences = absences(absencesAt + LABEL + 6);
      List<RowLabel> rows = new ArrayList<>();
      label(rows, assessments, "tidslinje.bedomningar", y);
      label(rows, meetings, "tidslinje.avstamningar", meetingsAt);
      label(rows, absences, "tidslinje.franvaro", absencesAt);
      LocalDate date = context.evaluation().date();
      return new Timeline(
          context.say("avsnitt.tidslinje"),
          context.say(
              "tidslinje.beskrivning",
              context.words().period(scale.range().from(), scale.range().to()),
              lanes.size()),
          scale.months(context.words()),
          lanes,
          rows,
          absences,
          Stream.concat(assessments.stream(), meetings.stream()).toList(),
          placements.stream()
              .flatMap(placement -> Optional.ofNullable(placement.area()).stream())
              .distinct()
              .map(area -> new Area(Areas.cssClass(area), context.words().term(area)))
              .toList(),
          scale.range().contains(date) ? scale.middle(date) : "",
          absencesAt + (absences.isEmpty() ? 0 : ROW) + 2);
    }

    /** Returns the top of the row below a row of events. */
    private static int below(List<Event> events, int y) {
      int lowest = events.stream().mapToInt(Event::y).max().orElse(y + LABEL + BAR - ROW);
      return lowest + ROW - LABEL - BAR;
    }

    private void label(List<RowLabel> rows, List<?> drawn, String key, int y) {
      if (!drawn.isEmpty()) {
        rows.add(new RowLabel(context.say(key), y + LABEL));
      }
    }

    private Lane lane(Placement placement, int y) {
      DateRange range = placement.range().orElseThrow();
      String unit = Labels.unit(placement);
      String label = VisibleText.of(unit, MAX_LABEL);
      boolean late = scale.isTooLate(range.from(), (int) Math.ceil(label.length() * LETTER));
      List<Bar> bars = new ArrayList<>();
      bars.add(bar(placement, range, 100, y));
      for (Degree degree : placement.degrees()) {
        LocalDate from = degree.from() == null ? range.from() : degree.from();
        LocalDate to = degree.to() == null ? range.to() : degree.to();
        if (degree.percent() != null && degree.percent() < 100) {
          new TimeScale(range)
              .within(from, to)
              .forEach(part -> bars.add(bar(placement, part, degree.percent(), y)));
        }
      }
      return new Lane(
          label,
          VisibleText.of(unit, MAX_SHORT_LABEL),
          late ? scale.start(range.to().plusDays(1)) : scale.start(range.from()),
          late,
          y + LABEL,
          bars);
    }

    /** Returns a bar. Part time is drawn as a second bar, which covers the share not worked. */
    private Bar bar(Placement placement, DateRange range, int percent, int y) {
      int height = percent == 100 ? BAR : Math.max(2, BAR * (100 - percent) / 100);
      String text =
          VisibleText.line(Labels.unit(placement))
              + ", "
              + context.words().term(placement.area())
              + ", "
              + context.words().period(range.from(), range.to())
              + (percent == 100 ? "" : ", " + percent + " %");
      return new Bar(
          scale.start(range.from()),
          scale.width(range),
          y + LABEL + 5,
          height,
          percent == 100 ? Areas.cssClass(placement.area()) : "part-time",
          text);
    }

    private List<Event> assessments(int y) {
      Spread events = new Spread(y);
      Logbook logbook = context.logbook();
      context.shown(logbook.assessments()).forEach(one -> add(events, one, "assessment"));
      context.shown(logbook.colleagueFeedback()).forEach(one -> add(events, one, "feedback"));
      context.shown(logbook.finalAssessments()).forEach(one -> add(events, one, "final"));
      return events.drawn(scale);
    }

    private void add(Spread events, Dated entry, String kind) {
      add(events, entry, kind, context.labels().kind(entry.path()));
    }

    private List<Event> meetings(int y) {
      Spread events = new Spread(y);
      for (Meeting meeting : context.shown(context.logbook().meetings())) {
        String kind = meeting.kind() == MeetingKind.PANEL ? "panel" : "meeting";
        add(events, meeting, kind, context.words().term(meeting.kind()));
      }
      return events.drawn(scale);
    }

    private void add(Spread events, Dated entry, String kind, String name) {
      LocalDate date = entry.date();
      if (date != null && scale.range().contains(date)) {
        String booked = entry.planned() ? " " + context.say("bokad-parentes") : "";
        events.add(
            date,
            kind + (entry.planned() ? " planned" : ""),
            name + " " + context.date(date) + booked);
      }
    }

    private List<Bar> absences(int y) {
      List<Bar> bars = new ArrayList<>();
      for (Absence absence : context.logbook().absences()) {
        int height = Math.max(2, ABSENCE * absence.share() / 100);
        String text =
            String.join(
                ", ",
                context.words().term(absence.reason()),
                context.period(absence),
                absence.share() + " %");
        for (AbsencePart part : context.calendar().parts(absence, context.evaluation().date())) {
          scale
              .within(part.days().from(), part.days().to())
              .forEach(
                  shown ->
                      bars.add(
                          new Bar(
                              scale.start(shown.from()),
                              scale.width(shown),
                              y + ABSENCE - height,
                              height,
                              part.counts() ? "absence counted" : "absence",
                              text)));
        }
      }
      return bars;
    }
  }
}
