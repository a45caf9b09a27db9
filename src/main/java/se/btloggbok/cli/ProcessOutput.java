package se.btloggbok.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output of the process, which remembers that what was written did not arrive. */
final class ProcessOutput extends OutputStream {

  /** What systems say when the reader has gone, as {@code head} does when it has had enough. */
  private static final String READER_HAS_GONE = "(?is).*(pipe|rör).*";

  private final OutputStream stream;
  private @Nullable IOException failure;

  ProcessOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  ProcessOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Returns why results are lost, if they are and somebody waits for them. */
  Optional<IOException> loss() {
    return Optional.ofNullable(failure)
        .filter(e -> !String.valueOf(e.getMessage()).matches(READER_HAS_GONE));
  }
}
