package se.btloggbok.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * Colleagues' views of the trainee, collected by a supervisor.
 *
 * @param path where the entry stands
 * @param date the day
 * @param collectedBy id of the supervisor
 * @param count how many colleagues
 * @param summary what they said
 */
public record ColleagueFeedback(
    YamlPath path,
    @Nullable LocalDate date,
    @Nullable String collectedBy,
    @Nullable Integer count,
    @Nullable String summary)
    implements Dated {}
