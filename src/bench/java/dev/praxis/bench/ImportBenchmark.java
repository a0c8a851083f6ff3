package dev.praxis.bench;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// A first import and a second one, against what they cannot do without; and what it takes on disk.
final class ImportBenchmark implements Benchmark {
  private static final double OF_FLOOR = 1.5;
  private static final double OF_WALK = 2;
  private static final double OF_BYTES = 0.35;
  private static final int AGAIN = 5;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var files = Ground.files(ground.realTree());
    long bytes = Ground.bytes(files);
    Ground.warm(ground.realTree());
    warmUp(ground);
    double ours = Clock.millis(() -> importTree(ground.realTree(), ground.realWorkspace()));
    long size = Files.size(ground.realWorkspace());
    double again = again(ground);
    double walking = walking(ground.realTree());
    double writing = BareWriter.write(ground.realWorkspace(), ground.folder().resolve("bare.db"));
    double tokenising = Floors.tokenising(files);
    double compressing = Floors.compressing(files);
    int cores = Runtime.getRuntime().availableProcessors();
    double floor = (writing + tokenising + compressing) / cores;
    return List.of(
        Row.times(Row.text("import of %.0f MB", bytes / 1e6), ours, floor, OF_FLOOR),
        Row.told("– its speed", Row.text("%.0f MB/s", bytes / 1e3 / ours)),
        Row.told("– floor: bare JDBC loop", Row.millis(writing)),
        Row.told("– floor: Jackson’s tokens", Row.millis(tokenising)),
        Row.told("– floor: zstd", Row.millis(compressing)),
        Row.times("import again, unchanged; floor: walk and stat", again, walking, OF_WALK),
        Row.share("workspace; floor: transcripts", size, bytes, OF_BYTES));
  }

  /// Floors come after what they are the floor of, and would else be the only ones compiled.
  private static void warmUp(Ground ground) throws Exception {
    var files = Ground.files(ground.warmTree());
    var workspace = ground.folder().resolve("warm.praxis");
    importTree(ground.warmTree(), workspace);
    BareWriter.write(workspace, ground.folder().resolve("warm.db"));
    Floors.tokenising(files);
    Floors.compressing(files);
  }

  static void importTree(Path tree, Path workspace) {
    try (var database = Database.open(workspace)) {
      var report = new Importer(database).importAll(List.of(tree), Progress.ignored());
      if (report.failed() > 0) {
        throw new IllegalStateException("not all of the tree was read: " + report);
      }
    }
  }

  /// The median.
  private static double again(Ground ground) throws Exception {
    var times = new double[AGAIN];
    try (var database = Database.open(ground.realWorkspace())) {
      for (int i = 0; i < AGAIN; i++) {
        times[i] =
            Clock.millis(() ->
                new Importer(database).importAll(List.of(ground.realTree()), Progress.ignored()));
      }
    }
    return Clock.quantile(times, 0.5);
  }

  private static double walking(Path tree) throws Exception {
    var times = new double[AGAIN];
    for (int i = 0; i < AGAIN; i++) {
      times[i] = Clock.millis(() -> Files.walkFileTree(tree, new Stat()));
    }
    return Clock.quantile(times, 0.5);
  }

  private static final class Stat extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.readAttributes(file, BasicFileAttributes.class);
      return FileVisitResult.CONTINUE;
    }
  }
}
