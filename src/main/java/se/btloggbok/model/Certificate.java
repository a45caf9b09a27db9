package se.btloggbok.model;

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
public record Certificate(
    YamlPath path,
    @Nullable CertificateKind kind,
    @Nullable LocalDate date,
    @Nullable String issuer,
    List<Objective> objectives,
    @Nullable String activities,
    @Nullable String verification,
    @Nullable BigDecimal fullTimeMonths,
    @Nullable String externalAssessor,
    @Nullable String file,
    @Nullable String sha256)
    implements Dated {

  /** Keeps its own copy of the lists. */
  public Certificate {
    objectives = List.copyOf(objectives);
  }
}
