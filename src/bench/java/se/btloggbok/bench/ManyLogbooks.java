package se.btloggbok.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.source.YamlDocument;

/** Many logbooks, one after another, up to a given stage: the cost of a file in a batch. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class ManyLogbooks {

  private static final int NUMBER = 500;

  private final Stages stages = new Stages();

  /** Only files without syntax errors, so that every stage reads all of them. */
  private final List<byte[]> files =
      IntStream.iterate(0, seed -> seed + 1)
          .mapToObj(PlausibleLogbooks::logbook)
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .filter(file -> stages.tree(file).complete())
          .limit(NUMBER)
          .toList();

  private int next;

  private byte[] file() {
    next = (next + 1) % files.size();
    return files.get(next);
  }

  @Benchmark
  public int tokens() {
    return stages.tokens(file());
  }

  @Benchmark
  public YamlDocument tree() {
    return stages.tree(file());
  }

  @Benchmark
  public ReadLogbook bound() {
    return stages.bound(file());
  }

  @Benchmark
  public Object checked() {
    return stages.checked(file());
  }
}
