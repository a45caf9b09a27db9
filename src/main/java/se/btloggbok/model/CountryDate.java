package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The country and date of a licence or a degree.
 *
 * @param path the path of the entry
 * @param country the country; null for Sweden
 * @param date the day
 */
public record CountryDate(
    YamlPath path, @Nullable String country, @NotNull @Nullable LocalDate date) implements Located {

  /** The name of Sweden in the format. */
  public static final String SWEDEN = "Sverige";

  /** Returns whether the country is Sweden, which is the default. */
  public boolean isSwedish() {
    return country == null || isSweden(country);
  }

  /** Returns whether a name is that of Sweden, in Swedish or English. */
  public static boolean isSweden(String country) {
    return UnitName.same(country, SWEDEN) || UnitName.same(country, "Sweden");
  }
}
