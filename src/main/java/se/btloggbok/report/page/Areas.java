package se.btloggbok.report.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;

/** What the verksamheter are styled by. */
final class Areas {

  private Areas() {}

  /** Returns the kind of a verksamhet; of one that is not known, that of the others. */
  static String kind(@Nullable ClinicalArea area) {
    return "area-"
        + (area == null ? ClinicalArea.OTHER : area)
            .name()
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
  }
}
