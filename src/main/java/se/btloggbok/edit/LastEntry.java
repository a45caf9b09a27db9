package se.btloggbok.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Finds the entry that a correction is about. */
public final class LastEntry {

  private static final String END = "till";

  private LastEntry() {}

  /**
   * An entry.
   *
   * @param path its path
   * @param value its value
   * @param planned whether it is only booked
   * @param date its day, as written; empty if it has none
   */
  private record Candidate(YamlPath path, YamlNode value, boolean planned, String date) {}

  /**
   * Returns the path of the entry that some values are about: the one on their day, or else an
   * absence for their reason that goes on still, or else the last one that has begun. Of several,
   * it is the one with the latest day, and of those the last in the text. Booked entries, and
   * entries that begin later, only count if there is no other. Empty if there is none.
   *
   * @param id the id of a person or a placement; empty for any
   * @param values the values that are given for the entry
   * @param today the day after which an entry has not begun
   */
  public static Optional<YamlPath> of(
      YamlDocument document,
      EntryKind kind,
      String id,
      Map<String, EntryValue> values,
      LocalDate today) {
    Section section = Section.of(document, kind).orElse(null);
    if (section == null) {
      return Optional.empty();
    }
    if (section.value() instanceof Mapping && section.form() == Shape.Form.OBJECT) {
      return Optional.of(section.path());
    }
    List<Candidate> candidates = candidates(section, kind, id);
    String day = text(values, kind.dateKey());
    String reason = kind == EntryKind.ABSENCE ? text(values, kind.subjectKey()) : "";
    List<Candidate> onTheDay = matching(candidates, one -> one.date.equals(day));
    List<Candidate> goingOn =
        matching(
            candidates,
            one ->
                Booking.text(one.value, kind.subjectKey()).equals(reason)
                    && Booking.text(one.value, END).isEmpty());
    if (!day.isEmpty() && !onTheDay.isEmpty()) {
      candidates = onTheDay;
    } else if (!reason.isEmpty() && !goingOn.isEmpty()) {
      candidates = goingOn;
    }
    Comparator<Candidate> last =
        Comparator.comparing((Candidate one) -> !one.planned)
            .thenComparing(one -> one.date.compareTo(today.toString()) <= 0)
            .thenComparing(Candidate::date);
    return candidates.stream()
        .reduce((one, other) -> last.compare(one, other) > 0 ? one : other)
        .map(Candidate::path);
  }

  private static List<Candidate> candidates(Section section, EntryKind kind, String id) {
    YamlPath path = section.path();
    List<Candidate> candidates = new ArrayList<>();
    if (section.value() instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        candidates.add(candidate(list.items().get(i), path.child(i), kind));
      }
    } else if (section.value() instanceof Mapping mapping) {
      for (Entry each : mapping.entries()) {
        if (id.isEmpty() || id.equals(each.key().text())) {
          candidates.add(candidate(each.value(), path.child(each.key().text()), kind));
        }
      }
    }
    return candidates;
  }

  private static List<Candidate> matching(List<Candidate> all, Predicate<Candidate> isMeant) {
    return all.stream().filter(isMeant).toList();
  }

  private static String text(Map<String, EntryValue> values, String key) {
    return values.get(key) instanceof EntryValue.One one ? one.text() : "";
  }

  private static Candidate candidate(YamlNode node, YamlPath path, EntryKind kind) {
    return new Candidate(path, node, Booking.isPlanned(node), Booking.text(node, kind.dateKey()));
  }
}
