package se.btloggbok.format;

import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Discards what Hibernate Validator logs. Without this provider it prints its version to standard
 * error, and starts {@code java.util.logging}, which takes 10–20 ms.
 */
public final class SilentLogging implements LoggerProvider {

  private static final class SilentLogger extends Logger {
    private static final long serialVersionUID = 1L;

    SilentLogger(String name) {
      super(name);
    }

    @Override
    public boolean isEnabled(Level level) {
      return false;
    }

    @Override
    protected void doLog(
        Level level, String logger, Object message, Object[] parameters, Throwable thrown) {}

    @Override
    protected void doLogf(
        Level level, String logger, String format, Object[] parameters, Throwable thrown) {}
  }

  /** Makes the provider, for {@link java.util.ServiceLoader}. */
  public SilentLogging() {}

  @Override
  public Logger getLogger(String name) {
    return new SilentLogger(name);
  }

  @Override
  public @Nullable Object putMdc(String key, Object value) {
    return null;
  }

  @Override
  public @Nullable Object getMdc(String key) {
    return null;
  }

  @Override
  public Map<String, Object> getMdcMap() {
    return Map.of();
  }

  @Override
  public String getNdc() {
    return "";
  }

  @Override
  public int getNdcDepth() {
    return 0;
  }

  @Override
  public String popNdc() {
    return "";
  }

  @Override
  public String peekNdc() {
    return "";
  }

  @Override
  public void clearMdc() {}

  @Override
  public void removeMdc(String key) {}

  @Override
  public void clearNdc() {}

  @Override
  public void pushNdc(String message) {}

  @Override
  public void setNdcMaxDepth(int maxDepth) {}
}
