package se.btloggbok.history;

import java.util.List;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

/** Compares texts as logbooks, and returns the result as lines. */
final class Compared {

  private Compared() {}

  static Comparison compare(String before, String after) {
    return Comparer.compare(
        YamlReader.read(new SourceText("gammal.yaml", before)),
        YamlReader.read(new SourceText("ny.yaml", after)));
  }

  static List<String> lines(String before, String after) {
    return compare(before, after).changes().stream().map(Compared::line).toList();
  }

  /**
   * Returns the type, the name and the changed fields of a change, with {@code !} at the end if it
   * is a breach.
   */
  static String line(Change change) {
    EntryName name = change.name();
    StringBuilder line =
        new StringBuilder(change.type().value())
            .append(' ')
            .append(name.kind().value())
            .append(name.id().isEmpty() ? "" : " " + name.id())
            .append(name.date().isEmpty() ? "" : " " + name.date())
            .append(change.newId().isEmpty() ? "" : " => " + change.newId());
    for (FieldChange field : change.fields()) {
      line.append("; ").append(field.key()).append(' ').append(said(field));
    }
    return line + (change.breach() ? " !" : "");
  }

  private static String said(FieldChange field) {
    String before = field.before().map(said -> String.join("+", said.values())).orElse("-");
    String after = field.after().map(said -> String.join("+", said.values())).orElse("-");
    return before + " > " + after;
  }
}
