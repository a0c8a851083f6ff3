package dev.praxis.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The longest time between two pulses of JavaFX while an import runs in the same process.
final class PulseBenchmark implements Benchmark {

  /// The process with the window’s thread.
  static final class Window {
    private Window() {}

    public static void main(String[] arguments) throws InterruptedException {
      var started = new CountDownLatch(1);
      var longest = new AtomicLong();
      Platform.startup(() -> {
        new Pulse(longest).start();
        started.countDown();
      });
      started.await();
      Thread.sleep(1_000);
      System.out.println("idle " + longest.getAndSet(0) / 1_000_000);
      ImportBenchmark.importTree(Path.of(arguments[0]), Path.of(arguments[1]));
      System.out.println("import " + longest.get() / 1_000_000);
      System.exit(0);
    }
  }

  private static final class Pulse extends AnimationTimer {
    private final AtomicLong longest;
    private long last;

    private Pulse(AtomicLong longest) {
      this.longest = longest;
    }

    @Override
    public void handle(long now) {
      long real = System.nanoTime();
      if (last != 0) {
        longest.accumulateAndGet(real - last, Math::max);
      }
      last = real;
    }
  }

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var ended =
        Child.run(
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
            Window.class,
            ground.realTree().toString(),
            ground.folder().resolve("pulse.praxis").toString());
    return List.of(
        new Row(
            "longest gap between pulses during import",
            figure(ended.output(), "import ") + " ms",
            figure(ended.output(), "idle ") + " ms (idle)",
            "",
            "reported",
            java.util.Optional.empty()));
  }

  private static String figure(String output, String name) {
    return output
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(output));
  }
}
