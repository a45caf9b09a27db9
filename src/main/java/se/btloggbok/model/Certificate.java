package se.btloggbok.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * An intyg.
 *
 * @param path where the entry stands
 * @param kind its slag
 * @param date the day it was signed
 * @param issuer id of the utfärdare
 * @param objectives the delmål it covers; slag delmål only
 * @param activities what was done for them; slag delmål only
 * @param verification how it was checked that they were reached; slag delmål only
 * @param fullTimeMonths full-time-equivalent months as certified; slag fullgjord bastjänstgöring
 *     only
 * @param externalAssessor id of the extern bedömare; slag uppnådd baskompetens only
 * @param file the scanned certificate, relative to the logbook
 * @param sha256 SHA-256 of the file, in hexadecimal
 */
@Conditional(component = "objectives", on = "kind", values = "OBJECTIVES", required = true)
@Conditional(component = "activities", on = "kind", values = "OBJECTIVES")
@Conditional(component = "verification", on = "kind", values = "OBJECTIVES")
@Conditional(component = "fullTimeMonths", on = "kind", values = "COMPLETED", required = true)
@Conditional(
    component = "externalAssessor",
    on = "kind",
    values = "BASE_COMPETENCE",
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
    @RelativeFile @Nullable String file,
    @Pattern(regexp = "[0-9a-fA-F]{64}") @Nullable String sha256)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public Certificate {
    objectives = List.copyOf(objectives);
  }
}
