package se.btloggbok.report.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;

/** The CSS classes of the verksamheter. */
final class Areas {

  private Areas() {}

  /** Returns the CSS class of a verksamhet, or that of other verksamheter for null. */
  static String cssClass(@Nullable ClinicalArea area) {
    return "area-"
        + (area == null ? ClinicalArea.OTHER : area)
            .name()
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
  }
}
