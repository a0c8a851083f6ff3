package dev.praxis.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Imports the large tree in a small heap.
final class SmallHeapBenchmark implements Benchmark {
  private static final String HEAP = "-Xmx256m";

  /// The process with the small heap.
  static final class Import {
    private Import() {}

    public static void main(String[] arguments) {
      ImportBenchmark.importTree(Path.of(arguments[0]), Path.of(arguments[1]));
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      System.out.println("peak " + (peak >> 20));
    }
  }

  @Override
  public List<Row> run(Ground ground) throws Exception {
    long bytes = Ground.bytes(Ground.files(ground.denseTree()));
    long start = System.nanoTime();
    var ended =
        Child.run(
            List.of(HEAP),
            Import.class,
            ground.denseTree().toString(),
            ground.denseWorkspace().toString());
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean passed = ended.code() == 0 && ended.output().contains("peak ");
    if (!passed) {
      System.out.println(ended.output());
    }
    return List.of(
        new Row(
            Row.text("import of %.0f MB in a heap of 256 MB", bytes / 1e6),
            passed
                ? Row.text("passed in %.1f s, heap’s %s MB", seconds, ended.output().strip())
                : "failed",
            "",
            "",
            "passes",
            Optional.of(passed)));
  }
}
