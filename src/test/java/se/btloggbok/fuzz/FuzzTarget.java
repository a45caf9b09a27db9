package se.btloggbok.fuzz;

import java.util.stream.Stream;

/** A part of bt that the fuzzer gives whatever it likes. */
public interface FuzzTarget {

  /**
   * Gives it some bytes.
   *
   * @throws Exception where it cannot cope
   * @throws AssertionError where what comes of it is not sound
   */
  void run(byte[] bytes) throws Exception;

  /** Returns what to begin with. */
  Stream<byte[]> seeds();
}
