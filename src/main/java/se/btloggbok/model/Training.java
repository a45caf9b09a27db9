package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The BT as it was agreed: its form, its first and last day, and who is responsible for what.
 *
 * @param path where the entry stands
 * @param form fristående or integrerad
 * @param from the first day
 * @param to the last day
 * @param mainSupervisors who is or was huvudhandledare, and when
 * @param directorOfStudies id of the BT-studierektor
 * @param manager id of the BT-chef
 * @param headOfUnit id of the verksamhetschef who signs the intyg om fullgjord BT
 * @param residencyStart first day of the ST; only when integrerad
 * @param specialty the specialty of the ST; only when integrerad
 */
@Chronological
@GoesWith(component = "residencyStart", on = "form", word = "integrerad", required = true)
@GoesWith(component = "specialty", on = "form", word = "integrerad", required = true)
public record Training(
    YamlPath path,
    @NotNull @Nullable TrainingForm form,
    @NotNull @Nullable LocalDate from,
    @NotNull @Nullable LocalDate to,
    @NotEmpty List<RoleHolder> mainSupervisors,
    @Nullable String directorOfStudies,
    @Nullable String manager,
    @Nullable String headOfUnit,
    @Nullable LocalDate residencyStart,
    @Nullable String specialty)
    implements Spanning, NamedComponents {

  /** The specialty that has requirements of its own. */
  public static final String GENERAL_PRACTICE = "allmänmedicin";

  /** Keeps its own copy of the lists. */
  public Training {
    mainSupervisors = List.copyOf(mainSupervisors);
  }

  /** Returns whether the BT is part of an ST post. */
  public boolean isIntegrated() {
    return form == TrainingForm.INTEGRATED;
  }

  /** Returns whether the BT is part of an ST in allmänmedicin. */
  public boolean isInGeneralPractice() {
    return isIntegrated() && specialty != null && UnitName.same(specialty, GENERAL_PRACTICE);
  }

  /** Returns whether a person may decide on a waiver: the studierektor and the BT-chef may. */
  public boolean mayWaive(String person) {
    return person.equals(directorOfStudies) || person.equals(manager);
  }

  @Override
  public @Nullable Object component(String name) {
    return switch (name) {
      case "form" -> form;
      case "residencyStart" -> residencyStart;
      case "specialty" -> specialty;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
