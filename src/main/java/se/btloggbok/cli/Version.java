package se.btloggbok.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
final class Version implements IVersionProvider {

  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "utveckling");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"bt " + number(), "Java " + Runtime.version()};
  }
}
