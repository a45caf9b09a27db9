package se.btloggbok.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;

/**
 * The certificates that are sent with an application, numbered from 1: those of delmål by date,
 * then the others in the order of the application.
 */
public final class Attachments {

  private final List<Certificate> inOrder = new ArrayList<>();

  /** Numbers the certificates of a logbook. */
  public Attachments(Logbook evidence) {
    for (CertificateKind kind : CertificateKind.values()) {
      evidence.certificates().stream()
          .filter(certificate -> certificate.kind() == kind)
          .sorted(Comparator.comparing(Dated::dateOrThrow))
          .forEach(inOrder::add);
    }
  }

  /** Returns all certificates, in the order of their numbers. */
  public List<Certificate> all() {
    return List.copyOf(inOrder);
  }

  /** Returns the certificates of a kind, by date. */
  public List<Certificate> of(CertificateKind kind) {
    return inOrder.stream().filter(certificate -> certificate.kind() == kind).toList();
  }

  /** Returns the last certificate of a kind, by date; null if there is none. */
  @Nullable Certificate last(CertificateKind kind) {
    List<Certificate> all = of(kind);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Returns the number of a certificate of the logbook; empty for null. */
  public String number(@Nullable Certificate certificate) {
    return certificate == null ? "" : Integer.toString(inOrder.indexOf(certificate) + 1);
  }

  /** Returns the part of a form that has the number of its certificate. */
  FormPart part(@Nullable Certificate certificate) {
    String name = "Bilaga nr";
    return new FormPart.Fields(
        "Bilaga",
        List.of(new FormField(name, name, number(certificate), FormField.Origin.NUMBERING)));
  }

  /**
   * Returns the numbers of the certificates of a kind, such as {@code 1–6}; empty if there are
   * none.
   */
  public String numbers(CertificateKind kind) {
    List<Integer> numbers =
        IntStream.range(0, inOrder.size())
            .filter(i -> inOrder.get(i).kind() == kind)
            .mapToObj(i -> i + 1)
            .toList();
    return numbers.size() > 2
        ? numbers.get(0) + "–" + numbers.get(numbers.size() - 1)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
