package se.btloggbok.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kinds of files that cannot be a logbook, recognised by their first bytes. */
public enum FileKind {
  /** A document from Word or another word processor. */
  WORD,
  /** A workbook from Excel or another spreadsheet program. */
  EXCEL,
  /** A PDF. */
  PDF,
  /** An archive. */
  ZIP,
  /** An HTML page. */
  HTML,
  /** JSON data. */
  JSON,
  /** A picture. */
  IMAGE,
  /** A pointer that Git LFS leaves in place of a file that has not been fetched. */
  GIT_LFS,
  /** Nothing but blanks. */
  EMPTY,
  /** Bytes that are not text. */
  BINARY;

  /** The number of bytes at the start of a file that are examined. */
  private static final int HEAD = 64 * 1024;

  /**
   * A file is binary if more than one byte in this many is a control character not used in text.
   */
  private static final int CONTROL_SHARE = 10;

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

  /** Where the name of the first file in an archive begins. */
  private static final int NAME = 30;

  /** With one of these, an archive that is a document begins. */
  private static final List<String> PARTS_OF_DOCUMENTS =
      List.of(
          "[Content_Types].xml", "_rels/", "docProps/", "customXml/", "word/", "xl/", "mimetype");

  /**
   * Returns the kind of a file; empty if it may be a logbook, in any encoding.
   *
   * @param bytes the file, or its first 64 KiB
   */
  public static Optional<FileKind> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return Optional.of(inArchive(bytes));
    }
    if (head.startsWith("{\\rtf")) {
      return Optional.of(WORD);
    }
    if (head.startsWith(OLE)) {
      String names = head.replace("\0", "");
      return Optional.of(
          names.contains("WordDocument") ? WORD : names.contains("Workbook") ? EXCEL : BINARY);
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")) {
      return Optional.of(IMAGE);
    }
    if (head.startsWith("version https://git-lfs.github.com/spec/")) {
      return Optional.of(GIT_LFS);
    }
    return ofText(bytes, head);
  }

  /**
   * A document is recognised by its first file: in others, any bytes may be part of another
   * archive.
   */
  private static FileKind inArchive(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    if (PARTS_OF_DOCUMENTS.stream().noneMatch(part -> all.startsWith(part, NAME))) {
      return ZIP;
    }
    if (all.contains("word/") || all.contains("opendocument.text")) {
      return WORD;
    }
    return all.contains("xl/workbook") || all.contains("opendocument.spreadsheet") ? EXCEL : ZIP;
  }

  private static Optional<FileKind> ofText(byte[] bytes, String head) {
    String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    String start = text.stripLeading();
    if (start.isEmpty() && bytes.length <= HEAD) {
      return Optional.of(EMPTY);
    }
    if (startsWith(start, "<!doctype html") || startsWith(start, "<html")) {
      return Optional.of(HTML);
    }
    String end = text.stripTrailing();
    boolean braces =
        (start.startsWith("{\"")
                || start.startsWith("{\n")
                || start.startsWith("{ ")
                || start.startsWith("[{"))
            && (end.endsWith("}") || end.endsWith("]"))
            && text.contains("\":");
    if (braces && bytes.length <= HEAD && !text.contains("bt-loggbok")) {
      return Optional.of(JSON);
    }
    return isBinary(bytes) ? Optional.of(BINARY) : Optional.empty();
  }

  /** Returns whether a text begins with a tag, regardless of case. */
  private static boolean startsWith(String text, String tag) {
    return text.regionMatches(true, 0, tag, 0, tag.length());
  }

  /** UTF-16 and UTF-32 text is full of NUL bytes, but is text. */
  private static boolean isBinary(byte[] bytes) {
    if (SourceReader.wideCharset(bytes).isPresent()) {
      return false;
    }
    int length = Math.min(bytes.length, HEAD);
    int control = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      control += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return control > length / CONTROL_SHARE && control > 2;
  }
}
