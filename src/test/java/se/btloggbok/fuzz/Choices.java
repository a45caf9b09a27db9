package se.btloggbok.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes from the fuzzer, used as choices one by one; after the last, every choice is 0. */
final class Choices {

  private final byte[] bytes;
  private int at;

  Choices(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isOver() {
    return at >= bytes.length;
  }

  /** Returns a number from 0, less than a bound of at most 65 536. */
  int below(int bound) {
    int one = next();
    return bound <= 256 ? one % bound : (one << 8 | next()) % bound;
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  /**
   * Returns the next bytes as a text, as many as the choice before them, but at most {@code most}.
   */
  String text(int most) {
    int length = Math.min(below(most + 1), bytes.length - at);
    String text = new String(bytes, at, Math.max(0, length), StandardCharsets.UTF_8);
    at += Math.max(0, length);
    return text;
  }

  private int next() {
    return at < bytes.length ? bytes[at++] & 0xFF : 0;
  }
}
