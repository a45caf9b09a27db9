package se.btloggbok.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of the jar. */
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
