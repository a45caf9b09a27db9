package se.btloggbok.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output of the process. Remembers the first failure to write. */
public final class ProcessOutput extends OutputStream {

  /** How systems describe a closed pipe, such as when {@code head} has read enough. */
  private static final String READER_HAS_GONE = "(?is).*(pipe|rör).*";

  private final OutputStream stream;
  private @Nullable IOException failure;

  /** Opens the standard output. */
  public ProcessOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  /** Writes to a stream instead. */
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

  /** Returns why output was lost; empty if none was, or if the reader closed the pipe. */
  public Optional<IOException> loss() {
    return Optional.ofNullable(failure)
        .filter(e -> !String.valueOf(e.getMessage()).matches(READER_HAS_GONE));
  }
}
