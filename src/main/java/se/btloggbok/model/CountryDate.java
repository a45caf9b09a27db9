package se.btloggbok.model;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * A licence or a degree: where and when.
 *
 * @param path where the entry stands
 * @param country the country
 * @param date the day
 */
public record CountryDate(
    YamlPath path, @Nullable String country, @NotNull @Nullable LocalDate date) implements Located {

  /** What Sweden is called. */
  public static final String SWEDEN = "Sverige";

  /** Returns whether the country is Sweden, which it is taken to be when it is left out. */
  public boolean isSwedish() {
    return country == null || isSweden(country);
  }

  /** Returns whether the name of a country is that of Sweden. */
  public static boolean isSweden(String country) {
    return UnitName.same(country, SWEDEN) || UnitName.same(country, "Sweden");
  }
}
