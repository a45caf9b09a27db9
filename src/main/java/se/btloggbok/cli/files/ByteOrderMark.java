package se.btloggbok.cli.files;

import java.util.Arrays;

/** The byte order mark that some editors put at the beginning of a file in UTF-8. */
public final class ByteOrderMark {

  /** The mark as text. */
  public static final String TEXT = "\uFEFF";

  /** Its number of bytes. */
  public static final int LENGTH = 3;

  private static final byte[] BYTES = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteOrderMark() {}

  /** Returns whether a file begins with the mark. */
  public static boolean isAtStart(byte[] bytes) {
    return bytes.length >= LENGTH && Arrays.equals(bytes, 0, LENGTH, BYTES, 0, LENGTH);
  }
}
