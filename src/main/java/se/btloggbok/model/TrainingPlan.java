package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The individuell utbildningsplan.
 *
 * @param path the path of the entry
 * @param date the day it was drawn up
 * @param drawnUpWith id of the supervisor
 * @param followUps its follow-ups
 */
public record TrainingPlan(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String drawnUpWith,
    List<PlanFollowUp> followUps)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public TrainingPlan {
    followUps = List.copyOf(followUps);
  }

  @Override
  public String dateKey() {
    return "upprättad";
  }

  @Override
  public List<String> people() {
    return Dated.listOf(drawnUpWith);
  }
}
