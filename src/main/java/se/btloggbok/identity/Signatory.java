package se.btloggbok.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in on the forms about a person who signs a certificate.
 *
 * @param personalNumber personnummer
 * @param place the place of signing; null if it is that of the trainee
 */
public record Signatory(
    @JsonProperty("personnummer") @NotNull @PersonalNumber @Nullable String personalNumber,
    @JsonProperty("ort") @Size(min = 1, max = Identity.LONGEST) @Nullable String place) {

  /** Leaves out all values, so that none is printed by mistake. */
  @Override
  public String toString() {
    return "Signatory";
  }
}
