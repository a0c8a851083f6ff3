package dev.praxis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs every benchmark once and prints one table. `mvn -Pbench verify` starts it.
public final class Benchmarks {
  /// In this order: later ones use the workspaces that the first ones make.
  private static final List<Benchmark> ALL =
      List.of(
          new ImportBenchmark(),
          new SmallHeapBenchmark(),
          new SearchBenchmark(),
          new FacetBenchmark(),
          new FirstScreenBenchmark(),
          new PulseBenchmark(),
          new RecountBenchmark(),
          new NextCardBenchmark(),
          new SignalBenchmark(),
          new RuleLintBenchmark(),
          new SkillRetrievalBenchmark(),
          new SkillTabBenchmark(),
          new McpBenchmark(),
          new DiffBenchmark(),
          new EvaluationBenchmark(),
          new CalibrationBenchmark());

  private Benchmarks() {}

  /// Runs all, or those that are named.
  ///
  /// @param arguments the folder to work in, the file to write the table to, and `small` for a
  ///   smoke run; then names of benchmarks to run instead of all
  public static void main(String[] arguments) throws Exception {
    var given = List.of(arguments);
    var ground = new Ground(Path.of(given.get(0)), given.contains("small=true"));
    var table = Path.of(given.get(1));
    var only = given.stream().skip(2).filter(name -> !name.startsWith("small=")).toList();
    if (only.isEmpty() || !Files.isDirectory(ground.folder())) {
      ground.prepare();
    }
    var rows = new ArrayList<Row>();
    for (var benchmark : ALL) {
      if (only.isEmpty() || only.contains(benchmark.getClass().getSimpleName())) {
        rows.addAll(measured(benchmark, ground));
      }
    }
    write(table, Table.of(rows, ground));
    if (only.isEmpty()) {
      Ground.delete(ground.folder());
    }
  }

  private static List<Row> measured(Benchmark benchmark, Ground ground) throws Exception {
    var rows = benchmark.run(ground);
    rows.forEach(row -> System.out.println(Table.line(row)));
    return rows;
  }

  private static void write(Path file, String table) throws IOException {
    System.out.println(System.lineSeparator() + table);
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, table);
  }
}
