package se.btloggbok.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An intyg (certificate).
 *
 * @param path the path of the entry
 * @param kind the slag
 * @param date the day it was signed
 * @param issuer id of the utfärdare
 * @param objectives the delmål it covers; slag delmål only
 * @param activities the activities that led to them; slag delmål only
 * @param verification how it was verified that they were reached; slag delmål only
 * @param fullTimeMonths full-time-equivalent months as certified; slag fullgjord bastjänstgöring
 *     only
 * @param externalAssessor id of the extern bedömare; slag uppnådd baskompetens only
 * @param file the scanned certificate, relative to the folder of the logbook
 * @param sha256 SHA-256 of the file, in hexadecimal
 */
@GoesWith(component = "objectives", on = "kind", word = "delmål", required = true)
@GoesWith(component = "activities", on = "kind", word = "delmål")
@GoesWith(component = "verification", on = "kind", word = "delmål")
@GoesWith(
    component = "fullTimeMonths",
    on = "kind",
    word = "fullgjord bastjänstgöring",
    required = true)
@GoesWith(
    component = "externalAssessor",
    on = "kind",
    word = "uppnådd baskompetens",
    required = true)
public record Certificate(
    YamlPath path,
    @NotNull @Nullable CertificateKind kind,
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable String issuer,
    List<Objective> objectives,
    @Nullable String activities,
    @Nullable String verification,
    @DecimalMin("0.01") @DecimalMax("120") @Nullable BigDecimal fullTimeMonths,
    @Nullable String externalAssessor,
    @Pattern(regexp = Certificate.FILE, message = "format-varde.fil") @Nullable String file,
    @Pattern(regexp = Certificate.SHA256, message = "format-varde.sha256") @Nullable String sha256)
    implements Dated, NamedComponents {

  /** A path inside the logbook's folder: no colon, backslash, leading slash or {@code ..} step. */
  public static final String FILE = "(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+";

  /** An SHA-256 checksum in hexadecimal. */
  public static final String SHA256 = "[0-9a-fA-F]{64}";

  /** Keeps its own copy of the lists. */
  public Certificate {
    objectives = List.copyOf(objectives);
  }

  @Override
  public @Nullable Object component(String name) {
    return switch (name) {
      case "kind" -> kind;
      case "objectives" -> objectives;
      case "activities" -> activities;
      case "verification" -> verification;
      case "fullTimeMonths" -> fullTimeMonths;
      case "externalAssessor" -> externalAssessor;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public List<String> people() {
    return Stream.of(issuer, externalAssessor).filter(Objects::nonNull).toList();
  }
}
