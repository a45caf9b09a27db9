package se.btloggbok.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person who signs a certificate wants to have filled in.
 *
 * @param personalNumber personnummer
 * @param place the place of signing; null if it is that of the trainee
 */
public record Signatory(
    @JsonProperty("personnummer") @NotNull @PersonalNumber @Nullable String personalNumber,
    @JsonProperty("ort") @Size(min = 1, max = Identity.LONGEST) @Nullable String place) {

  /** Returns no values, so that none is written by mistake. */
  @Override
  public String toString() {
    return "Signatory";
  }
}
