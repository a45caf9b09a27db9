package se.btloggbok.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.history.EntryKind;

/**
 * The texts of help: those of the command line, and for {@code bt log} those that the format's
 * schema has for sections and keys.
 */
final class HelpTexts extends ResourceBundle {

  private static final String LOG = "bt.log.";

  /** Texts that all commands below {@code bt log} have in common. */
  private static final List<String> SHARED =
      List.of(
          "usage.description.0",
          "usage.description.1",
          "usage.exitCodeList.0",
          "usage.exitCodeList.1",
          "usage.exitCodeList.2");

  private final Map<String, Object> texts = new HashMap<>();

  /** Collects the texts in a language. */
  HelpTexts(Texts words) {
    ResourceBundle own = words.bundle();
    Collections.list(own.getKeys()).forEach(key -> texts.put(key, own.getObject(key)));
    ResourceBundle schema = LogbookSchema.descriptions(words.language().locale());
    schema.keySet().forEach(key -> texts.put("schema." + key, schema.getObject(key)));
    for (EntryKind kind : LoggedKinds.ALL) {
      String command = LOG + LoggedKinds.name(kind) + ".";
      String section = kind == EntryKind.FOLLOW_UP ? "TrainingPlan." : "Logbook.";
      texts.put(
          command + "usage.header",
          String.valueOf(texts.get("schema." + section + kind.section())));
      for (String shared : SHARED) {
        texts.put(command + shared, String.valueOf(texts.get("bt.log.kind." + shared)));
      }
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
