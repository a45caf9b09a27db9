package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The BT-läkare to whom the logbook belongs.
 *
 * @param path the path of the entry
 * @param name first and last name
 * @param degrees the läkarexamina, Swedish or foreign
 * @param licences the läkarlegitimationer, Swedish or foreign
 */
public record Trainee(
    YamlPath path,
    @NotNull @Nullable String name,
    List<CountryDate> degrees,
    List<CountryDate> licences)
    implements Located {

  /** Keeps its own copy of the lists. */
  public Trainee {
    degrees = List.copyOf(degrees);
    licences = List.copyOf(licences);
  }
}
