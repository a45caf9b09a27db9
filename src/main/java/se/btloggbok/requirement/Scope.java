package se.btloggbok.requirement;

import java.time.LocalDate;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Objective;
import se.btloggbok.source.YamlPath;

/**
 * The part of a BT that an outcome is about. {@code toString} gives the form used in
 * machine-readable formats.
 */
public sealed interface Scope {

  /** The whole BT. */
  Scope BT = new Whole();

  /** The whole BT: {@code bt}. */
  record Whole() implements Scope {
    @Override
    public String toString() {
      return "bt";
    }
  }

  /**
   * A stay, that is, a placement or several that count as one: {@code placering:majorna}.
   *
   * @param id the id of the first placement
   */
  record OfPlacement(String id) implements Scope {
    @Override
    public String toString() {
      return "placering:" + id;
    }
  }

  /**
   * An ISO week: {@code vecka:2025-v41}.
   *
   * @param week the week
   */
  record OfWeek(YearWeek week) implements Scope {
    @Override
    public String toString() {
      // All outcomes are told apart by this, so it is faster than a format.
      int number = week.getWeek();
      return "vecka:" + week.getYear() + (number < 10 ? "-v0" : "-v") + number;
    }
  }

  /**
   * A delmål: {@code delmål:BT5}.
   *
   * @param objective the delmål
   */
  record OfObjective(Objective objective) implements Scope {
    @Override
    public String toString() {
      return "delmål:" + objective.term();
    }
  }

  /**
   * A kind of placements, by the word for it: {@code verksamhet:psykiatri}.
   *
   * @param word the verksamhet or the inriktning
   */
  record OfArea(String word) implements Scope {
    @Override
    public String toString() {
      return "verksamhet:" + word;
    }
  }

  /**
   * A person: {@code person:eva-lind}.
   *
   * @param id the id
   */
  record OfPerson(String id) implements Scope {
    @Override
    public String toString() {
      return "person:" + id;
    }
  }

  /**
   * A handover: {@code överlämning:majorna/akuten}.
   *
   * @param from the id of the placement that ends
   * @param to the id of the placement that begins
   */
  record OfHandover(String from, String to) implements Scope {
    @Override
    public String toString() {
      return "överlämning:" + from + "/" + to;
    }
  }

  /**
   * A BT panel: {@code kollegium:3}.
   *
   * @param month the month of the BT that it belongs to
   */
  record OfPanel(int month) implements Scope {
    @Override
    public String toString() {
      return "kollegium:" + month;
    }
  }

  /**
   * A gap between placements: {@code lucka:2025-12-01}.
   *
   * @param firstDay its first day
   */
  record OfGap(LocalDate firstDay) implements Scope {
    @Override
    public String toString() {
      return "lucka:" + firstDay;
    }
  }

  /**
   * One entry, by its place in the file: {@code /handledningstillfällen/3}.
   *
   * @param path the place
   */
  record OfEntry(YamlPath path) implements Scope {
    @Override
    public String toString() {
      return path.toString();
    }
  }
}
