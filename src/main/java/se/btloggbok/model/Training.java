package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The BT as agreed: its form, its period and the people responsible.
 *
 * @param path the path of the entry
 * @param form fristående or integrerad
 * @param from the first day
 * @param to the last day
 * @param mainSupervisors the huvudhandledare, and when
 * @param directorsOfStudies the BT-studierektor, and when
 * @param managers the BT-chef, and when
 * @param headsOfUnit the verksamhetschef who signs the intyg om fullgjord BT, and when
 * @param residencyStart the first day of the ST; integrerad only
 * @param specialty the specialty of the ST; integrerad only
 * @param interrupted the last day of a BT that was interrupted, within its period; null otherwise
 */
@Chronological
@GoesWith(component = "residencyStart", on = "form", word = "integrerad", required = true)
@GoesWith(component = "specialty", on = "form", word = "integrerad", required = true)
@WithinPeriod
public record Training(
    YamlPath path,
    @NotNull @Nullable TrainingForm form,
    @NotNull @Nullable LocalDate from,
    @NotNull @Nullable LocalDate to,
    @NotEmpty List<RoleHolder> mainSupervisors,
    List<RoleHolder> directorsOfStudies,
    List<RoleHolder> managers,
    List<RoleHolder> headsOfUnit,
    @Nullable LocalDate residencyStart,
    @Nullable String specialty,
    @Nullable LocalDate interrupted)
    implements Spanning, NamedComponents {

  /** The specialty with additional requirements. It is free text, so any of the words counts. */
  public static final TermWords GENERAL_PRACTICE =
      new TermWords("allmänmedicin", "allmän medicin, general practice, family medicine");

  /** Keeps its own copy of the lists. */
  public Training {
    mainSupervisors = List.copyOf(mainSupervisors);
    directorsOfStudies = List.copyOf(directorsOfStudies);
    managers = List.copyOf(managers);
    headsOfUnit = List.copyOf(headsOfUnit);
  }

  /** Returns whether the BT is part of an ST post. */
  public boolean isIntegrated() {
    return form == TrainingForm.INTEGRATED;
  }

  /** Returns whether the BT is part of an ST in allmänmedicin. */
  public boolean isInGeneralPractice() {
    return isIntegrated()
        && specialty != null
        && GENERAL_PRACTICE.all().stream().anyMatch(word -> UnitName.same(specialty, word));
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
