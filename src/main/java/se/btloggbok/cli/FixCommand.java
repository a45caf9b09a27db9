package se.btloggbok.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import se.btloggbok.edit.Mending;
import se.btloggbok.edit.UnifiedDiff;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Message;
import se.btloggbok.rule.Outcome;
import se.btloggbok.source.Region;

/** {@code bt fix}: does what the unambiguous advice about a logbook's format says. */
final class FixCommand implements Command {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Argument<List<String>> files = Argument.parameters("FIL|MAPP|-", "files");
  private final Argument<Boolean> write = Argument.flag("--write");
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "NAMN", "stdin");

  private final Surroundings surroundings;
  private final Texts texts;

  FixCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(files, write, stdinName);
  }

  @Override
  public Integer call() {
    if (write.isGiven() && files.value().contains("-")) {
      throw new UsageException(texts.say("fel.ratta-stdin"));
    }
    Inputs inputs = new Inputs(surroundings, texts);
    boolean anythingLeft = false;
    for (Inputs.Input input : inputs.read(files.value(), stdinName.value())) {
      anythingLeft |= fix(input);
    }
    if (inputs.hasFailed()) {
      return ExitCode.USAGE.code();
    }
    return (anythingLeft ? ExitCode.FINDINGS : ExitCode.OK).code();
  }

  /** Shows what would change, or writes it; returns whether anything is left to do. */
  private boolean fix(Inputs.Input input) {
    Mending mending = Mending.of(input.reading());
    String name = mending.before().name();
    for (String line : UnifiedDiff.of(mending.before(), mending.after())) {
      String shown = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      surroundings.out().println(VisibleText.of(shown));
    }
    boolean written = write.isGiven() && mending.isChange();
    if (written) {
      write(Path.of(name), mending);
    }
    surroundings.out().flush();
    say(mending, name, written);
    return !mending.remaining().isEmpty() || (mending.isChange() && !written);
  }

  private void say(Mending mending, String name, boolean written) {
    int count = mending.applied().size();
    int left = mending.remaining().size();
    String summary = !mending.isChange() ? "ratta-inget" : written ? "ratta-gjort" : "ratta-visat";
    surroundings.err().println(texts.say(summary, name, count, left));
    Words words = new Words(texts.language());
    for (Outcome outcome : mending.remaining()) {
      Message message = outcome.message();
      Region exact = outcome.region();
      Region region =
          exact == null ? mending.left().document().regionOf(outcome.place()) : exact;
      if (message != null) {
        String place = name + ":" + region.line() + ":" + region.column();
        surroundings.err().println("  " + place + ": " + words.message(message));
      }
    }
  }

  /** Only what was shown is written: not over a file that has changed since it was read. */
  private void write(Path file, Mending mending) {
    try {
      byte[] now = Files.readAllBytes(file);
      int start = startsWithMark(now) ? BYTE_ORDER_MARK.length : 0;
      String text = new String(now, start, now.length - start, StandardCharsets.UTF_8);
      if (!text.equals(mending.before().text())) {
        throw new UsageException(texts.say("fel.ratta-andrad", file));
      }
      String mark = start > 0 ? "\uFEFF" : "";
      OutputFile.write(file, true, out -> out.print(mark + mending.after().text()), texts);
    } catch (IOException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-skriva", file));
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(Arrays.copyOf(bytes, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
  }
}
