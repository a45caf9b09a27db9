package se.btloggbok.form.pdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import se.btloggbok.form.Form;

/** A PDF that may be the blank of a form: its bytes, and the names of its text fields. */
public final class Blank {

  /** The largest file that is read, in bytes: four times the largest known blank. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /** The SHA-256 sums of the editions that bt has been tested with: bilaga 1–4 of 2021 and 2023. */
  private static final Set<String> KNOWN =
      Set.of(
          "1d6511f00c1781307023b402214f2ce46aeae920a6f61cce97d8c9657a5aa430",
          "1f2734cca30635473129dd06e5394fc9fe9848304754fa586a799ee66fb2d704",
          "47be21a6ad69cc1a6bc4b8e6c2e2af4610266f65541221bdfa4d65c778aa6d68",
          "bc14100d6b44a9785f83ca559aa05afcf6080e7a704f8ccc389c805b8db3919d");

  static {
    // PDFBox would write warnings to standard error, which may quote what is in a file.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  private final byte[] bytes;
  private final Set<String> fields;

  private Blank(byte[] bytes, Set<String> fields) {
    this.bytes = bytes;
    this.fields = fields;
  }

  /**
   * Reads a file. Returns empty if it is not a PDF, is encrypted or damaged, or has no text fields.
   *
   * @param bytes the content of the file, at most {@link #MAX_BYTES}
   */
  public static Optional<Blank> of(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      Set<String> fields = new LinkedHashSet<>();
      if (form != null && !document.isEncrypted()) {
        for (PDField field : form.getFieldTree()) {
          if (field instanceof PDTextField) {
            fields.add(field.getFullyQualifiedName());
          }
        }
      }
      return fields.isEmpty() ? Optional.empty() : Optional.of(new Blank(bytes.clone(), fields));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox throws many kinds of exceptions for a damaged file.
      return Optional.empty();
    }
  }

  /** Returns whether its text fields are exactly the fields of a form. */
  public boolean isFor(Form form) {
    return fields.equals(Set.copyOf(form.names()));
  }

  /** Returns the share of the fields of this and a form that both have, from 0 to 1. */
  public double likeness(Form form) {
    Set<String> both = new HashSet<>(form.names());
    Set<String> all = new HashSet<>(both);
    both.retainAll(fields);
    all.addAll(fields);
    return (double) both.size() / all.size();
  }

  /** Returns the fields of a form that it lacks, in the order of the form. */
  public List<String> lacks(Form form) {
    return form.names().stream().filter(name -> !fields.contains(name)).toList();
  }

  /** Returns whether bt has been tested with exactly this file. */
  public boolean isKnownEdition() {
    return KNOWN.contains(sha256());
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens it, for filling in. */
  PDDocument open() throws IOException {
    return Loader.loadPDF(bytes);
  }
}
