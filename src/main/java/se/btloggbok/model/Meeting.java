package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An avstämning: a meeting about how the trainee is doing.
 *
 * @param path where the entry stands
 * @param date the day
 * @param kind its slag
 * @param participants ids of those who took part beside the trainee
 * @param handover ids of the placements from and to which it hands over; or empty
 * @param summary what was said
 * @param plannedFlag true: booked, not held
 */
public record Meeting(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable MeetingKind kind,
    @NotEmpty List<String> participants,
    @PairOrNone List<String> handover,
    @Nullable String summary,
    @Nullable Boolean plannedFlag)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public Meeting {
    participants = List.copyOf(participants);
    handover = List.copyOf(handover);
  }

  @Override
  public boolean planned() {
    return Boolean.TRUE.equals(plannedFlag);
  }

  @Override
  public boolean mayBePlanned() {
    return true;
  }

  @Override
  public List<String> people() {
    return participants;
  }
}
