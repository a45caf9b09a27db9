package se.btloggbok.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of a trainee, and of those who sign the certificates. A component is null if
 * the file does not have it.
 *
 * @param format the format and its version
 * @param firstName förnamn
 * @param lastName efternamn
 * @param personalNumber personnummer
 * @param address utdelningsadress
 * @param postalCode postnummer
 * @param postalTown postort
 * @param telephone private telephone, with the area code
 * @param email e-mail address
 * @param workTelephone telephone at work, with the area code
 * @param place the place of signing
 * @param signatories those who sign, by their ids in the logbook
 */
public record Identity(
    @JsonProperty("format") @NotNull @Pattern(regexp = Identity.FORMAT) @Nullable String format,
    @JsonProperty("förnamn") @Size(min = 1, max = Identity.LONGEST) @Nullable String firstName,
    @JsonProperty("efternamn") @Size(min = 1, max = Identity.LONGEST) @Nullable String lastName,
    @JsonProperty("personnummer") @NotNull @PersonalNumber @Nullable String personalNumber,
    @JsonProperty("adress") @Size(min = 1, max = Identity.LONGEST) @Nullable String address,
    @JsonProperty("postnummer") @Size(min = 1, max = Identity.LONGEST) @Nullable String postalCode,
    @JsonProperty("postort") @Size(min = 1, max = Identity.LONGEST) @Nullable String postalTown,
    @JsonProperty("telefon") @Size(min = 1, max = Identity.LONGEST) @Nullable String telephone,
    @JsonProperty("e-post") @Size(max = Identity.LONGEST) @Pattern(regexp = "\\S+@\\S+") @Nullable String email,
    @JsonProperty("telefon-arbetet") @Size(min = 1, max = Identity.LONGEST) @Nullable String workTelephone,
    @JsonProperty("ort") @Size(min = 1, max = Identity.LONGEST) @Nullable String place,
    @JsonProperty("underskrifter") Map<String, Signatory> signatories) {

  /** The format and its version. */
  public static final String FORMAT = "bt-identitet/1";

  /** The maximum length of a value, in characters. */
  static final int LONGEST = 200;

  /** Nothing is known. */
  public static final Identity NONE =
      new Identity(null, null, null, null, null, null, null, null, null, null, null, Map.of());

  /** Keeps its own copy of the map; a missing one is empty. */
  @SuppressWarnings("NullAway") // Jackson gives null for a key that is missing
  public Identity {
    signatories = signatories == null ? Map.of() : Map.copyOf(signatories);
  }

  /** Returns the personnummer of a person who signs; empty if it is not known. */
  public String personalNumberOf(String person) {
    Signatory signatory = signatories.get(person);
    return signatory == null ? "" : text(signatory.personalNumber());
  }

  /** Returns where a person signs: the person's own place, or else that of the trainee. */
  public String placeOf(String person) {
    Signatory signatory = signatories.get(person);
    String own = signatory == null ? null : signatory.place();
    return text(own == null ? place : own);
  }

  /** Returns a value; empty for null. */
  public static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Leaves out all values, so that none is printed by mistake. */
  @Override
  public String toString() {
    return "Identity";
  }
}
