package se.btloggbok.source;

import java.io.Reader;

/**
 * A reader of a text that never splits a surrogate pair. The YAML engine reads 1024 {@code char}s
 * at a time, and version 3.2 fails if the last of them is the first half of an emoji.
 */
final class WholeCharacters extends Reader {

  private final String text;
  private int position;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (position == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), position + length);
    if (end - position > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(position, end, buffer, offset);
    int read = end - position;
    position = end;
    return read;
  }

  /** Does nothing: there is nothing to close. */
  @Override
  public void close() {}
}
