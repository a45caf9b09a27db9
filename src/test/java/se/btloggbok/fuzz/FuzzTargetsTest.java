package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs some of the fuzzer's initial inputs, and all inputs that it has found faults with, without a
 * fuzzer. The latter are saved in a folder with the name of their target.
 */
class FuzzTargetsTest {

  private static final Path FOUND = Path.of("src", "test", "resources", "se", "btloggbok", "fuzz");

  /** Other tests run most of them too. */
  private static final int ONE_IN = 8;

  @TestFactory
  Stream<DynamicTest> whatTheFuzzerBeginsWithIsSound() {
    return Stream.of(FuzzTargets.values())
        .map(
            target ->
                DynamicTest.dynamicTest(
                    target.id(), () -> run(target.make(), target.make().seeds().toList())));
  }

  private static void run(FuzzTarget target, List<byte[]> inputs) {
    for (int i = 0; i < inputs.size(); i += ONE_IN) {
      byte[] input = inputs.get(i);
      assertThatCode(() -> target.run(input)).as("input %d", i).doesNotThrowAnyException();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatTheFuzzerHasFoundIsSound() {
    return Stream.of(FuzzTargets.values()).flatMap(FuzzTargetsTest::found);
  }

  private static Stream<DynamicTest> found(FuzzTargets target) {
    FuzzTarget made = target.make();
    return files(FOUND.resolve(target.id())).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOUND.relativize(file).toString(), () -> made.run(Files.readAllBytes(file))));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
