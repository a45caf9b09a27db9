package se.btloggbok.requirement;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a finding from one version of the file to the next, even if its lines move. It is made
 * when it is asked for.
 */
public final class Fingerprint {

  private final Supplier<String> maker;

  /**
   * Defers the making of a fingerprint.
   *
   * @param maker returns it: 16 hexadecimal digits, the same every time
   */
  public Fingerprint(Supplier<String> maker) {
    this.maker = maker;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Fingerprint other && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns the fingerprint: 16 hexadecimal digits. */
  @Override
  public String toString() {
    return maker.get();
  }
}
