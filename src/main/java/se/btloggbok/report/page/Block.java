package se.btloggbok.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a section. The templates have one macro for each kind. */
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

  /** Returns the name of the macro that writes it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns the anchors within it. */
  default Collection<String> anchors() {
    return List.of();
  }

  /**
   * Running text.
   *
   * @param text the text
   */
  record Paragraph(String text) implements Block {}

  /**
   * Key figures.
   *
   * @param figures the figures
   */
  record Figures(List<Figure> figures) implements Block {
    /** Keeps its own copy. */
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure.
   *
   * @param value the figure
   * @param label what it is a figure of
   * @param mark how its requirement stands, where it is short of it; otherwise null
   */
  record Figure(String value, String label, @Nullable Mark mark) {}

  /**
   * How many requirements stand in which way.
   *
   * @param counts one a status
   */
  record Tally(List<Count> counts) implements Block {
    /** Keeps its own copy. */
    public Tally {
      counts = List.copyOf(counts);
    }
  }

  /**
   * How many there are of a kind.
   *
   * @param mark the kind
   * @param number how many
   */
  record Count(Mark mark, long number) {}

  /**
   * Findings, most serious first.
   *
   * @param remarks the findings
   */
  record Remarks(List<Remark> remarks) implements Block {
    /** Keeps its own copy. */
    public Remarks {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * A finding.
   *
   * @param mark how serious it is
   * @param message what is wrong
   * @param advice what to do; of a waived finding, the decision
   * @param source where the requirement comes from
   * @param place where it stands in the logbook
   */
  record Remark(Mark mark, String message, String advice, String source, Span place) {}

  /**
   * Blank lines to fill in by hand.
   *
   * @param labels the label of each line
   */
  record BlankLines(List<String> labels) implements Block {
    /** Keeps its own copy. */
    public BlankLines {
      labels = List.copyOf(labels);
    }
  }
}
