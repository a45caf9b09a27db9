package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An undantag: a decision that waives a requirement.
 *
 * @param path the path of the entry
 * @param rule id of the rule
 * @param scopes the parts of the rule that it applies to; empty for the whole rule
 * @param date the day of the decision
 * @param decidedBy id of the person who decided
 * @param reason the reason
 */
public record Waiver(
    YamlPath path,
    @NotNull @Nullable String rule,
    List<WaiverScope> scopes,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String decidedBy,
    @NotNull @Nullable String reason)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public Waiver {
    scopes = List.copyOf(scopes);
  }

  @Override
  public String dateKey() {
    return "beslut";
  }
}
