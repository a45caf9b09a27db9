package se.btloggbok.report.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.form.Form;
import se.btloggbok.model.Certificate;

/**
 * The files of an application.
 *
 * @param forms the filled forms, by the names of their files
 * @param formsPage the name of the page with the contents of the forms; null if they are filled
 * @param scans the names of the scanned certificates
 */
public record PackedFiles(
    Map<String, Form> forms, @Nullable String formsPage, Map<Certificate, String> scans) {

  /** Copies the maps, and keeps their order. */
  public PackedFiles {
    forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    scans = Collections.unmodifiableMap(new LinkedHashMap<>(scans));
  }
}
