package se.btloggbok.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An avstämning: a meeting about the trainee's progress.
 *
 * @param path the path of the entry
 * @param date the day
 * @param kind the slag
 * @param participants ids of the participants other than the trainee
 * @param handover ids of the placements before and after the handover that it is about; empty if it
 *     names none
 * @param summary a summary
 * @param plannedFlag true if it is only booked; null counts as false
 */
public record Meeting(
    YamlPath path,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable MeetingKind kind,
    @NotEmpty List<String> participants,
    @PairOrNone List<String> handover,
    @Nullable String summary,
    @Nullable Boolean plannedFlag)
    implements Bookable {

  /** Keeps its own copy of the lists. */
  public Meeting {
    participants = List.copyOf(participants);
    handover = List.copyOf(handover);
  }

  @Override
  public List<String> people() {
    return participants;
  }
}
