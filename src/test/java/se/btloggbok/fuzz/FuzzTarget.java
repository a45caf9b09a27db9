package se.btloggbok.fuzz;

import java.util.stream.Stream;

/** A part of bt that the fuzzer tests. */
public interface FuzzTarget {

  /**
   * Runs it with an input.
   *
   * @throws Exception if it fails
   * @throws AssertionError if its result is not sound
   */
  void run(byte[] bytes) throws Exception;

  /** Returns the initial inputs. */
  Stream<byte[]> seeds();
}
