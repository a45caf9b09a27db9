package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A person in the logbook other than the trainee.
 *
 * @param path the path of the entry
 * @param id the id by which the logbook refers to the person
 * @param name first and last name
 * @param competence specialist, st-läkare or annan
 * @param qualifiedSupervisor whether an st-läkare is handledarkompetent; null if not stated
 * @param specialty the specialty
 * @param units the units where the person works
 * @param activeSince the start of documented service as a doctor in the relevant field
 * @param supervisorTraining the date when the handledarutbildning was completed
 */
@GoesWith(component = "qualifiedSupervisor", on = "competence", word = "st-läkare")
public record Person(
    YamlPath path,
    String id,
    @NotNull @Nullable String name,
    @NotNull @Nullable Competence competence,
    @Nullable Boolean qualifiedSupervisor,
    @Nullable String specialty,
    List<String> units,
    @Nullable ApproximateDate activeSince,
    @Nullable ApproximateDate supervisorTraining)
    implements Located, NamedComponents {

  /** Keeps its own copy of the lists. */
  public Person {
    units = List.copyOf(units);
  }

  /** Returns the name, or the id if there is none. */
  public String displayName() {
    return name == null ? id : name;
  }

  @Override
  public @Nullable Object component(String name) {
    return switch (name) {
      case "competence" -> competence;
      case "qualifiedSupervisor" -> qualifiedSupervisor;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
