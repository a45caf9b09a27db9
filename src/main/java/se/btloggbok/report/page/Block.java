package se.btloggbok.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Status;

/** A part of a section. The templates have one macro for each kind of block. */
public sealed interface Block
    permits Block.Paragraph,
        Block.Figures,
        Block.Tally,
        Block.Remarks,
        Block.BlankLines,
        Table,
        Rules,
        Calendar,
        Gauges,
        Timeline,
        Rhythm {

  /** Returns the name of the macro that writes the block. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns the HTML anchors in the block. */
  default Collection<String> anchors() {
    return List.of();
  }

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** Key figures. */
  record Figures(List<Figure> figures) implements Block {
    /** Copies the list. */
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A key figure.
   *
   * @param value the figure
   * @param label what it measures
   * @param mark the status of its requirement if that is violated or at risk; null otherwise
   */
  record Figure(String value, String label, @Nullable Mark mark) {}

  /** The number of requirements of each status. */
  record Tally(List<Count> counts) implements Block {
    /** Copies the list. */
    public Tally {
      counts = List.copyOf(counts);
    }
  }

  /** The number of items with a mark. */
  record Count(Mark mark, long number) {
    /** Returns the count of a status, whose word agrees with the number. */
    static Count of(Status status, long number, Words words) {
      Mark mark = Mark.of(status, words);
      String label = number == 1 ? mark.label() : words.onPage("status.flera." + status.value());
      return new Count(new Mark(mark.kind(), mark.sign(), label), number);
    }
  }

  /** Findings, the most serious first. */
  record Remarks(List<Remark> remarks) implements Block {
    /** Copies the list. */
    public Remarks {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * A finding, or several that only differ in what is wrong where.
   *
   * @param mark their level
   * @param faults what is wrong, and where
   * @param advice what to do
   * @param source the source of the requirement
   */
  record Remark(Mark mark, List<Fault> faults, String advice, String source) {
    /** Copies the list. */
    public Remark {
      faults = List.copyOf(faults);
    }
  }

  /** What is wrong, with links to the places in the logbook. */
  record Fault(String message, List<Span> places) {
    /** Copies the list. */
    public Fault {
      places = List.copyOf(places);
    }
  }

  /** Blank lines to fill in by hand, each with a label. */
  record BlankLines(List<String> labels) implements Block {
    /** Copies the list. */
    public BlankLines {
      labels = List.copyOf(labels);
    }
  }
}
