package se.btloggbok.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One logbook of different sizes: how the cost grows. 200 entries are 49 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class OneLogbook {

  /** The number of entries in the logbook. */
  @Param({"100", "200", "1000", "10000"})
  public int entries;

  private final Stages stages = new Stages();
  private byte[] file = {};

  @Setup
  public void write() {
    file = LongLogbook.of(entries).getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public int tokens() {
    return stages.tokens(file);
  }

  @Benchmark
  public Object checked() {
    return stages.checked(file);
  }
}
