package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A person in a role, for all or part of its time.
 *
 * @param path the path of the entry
 * @param person id of the person
 * @param from the first day; null for the start of the BT or placement
 * @param to the last day; null for the end of the BT or placement
 */
@Chronological
public record RoleHolder(
    YamlPath path,
    @NotNull @Nullable String person,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Spanning {

  /** Returns it with a last day that is no later than a day, which is not before its first. */
  RoleHolder endingBy(LocalDate last) {
    return to == null || !to.isAfter(last) ? this : new RoleHolder(path, person, from, last);
  }

  /** Returns those that begin no later than a day, each with a last day that is no later. */
  static List<RoleHolder> endingBy(LocalDate last, List<RoleHolder> holders) {
    return holders.stream()
        .filter(holder -> holder.from == null || !holder.from.isAfter(last))
        .map(holder -> holder.endingBy(last))
        .toList();
  }
}
