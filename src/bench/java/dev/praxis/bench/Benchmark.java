package dev.praxis.bench;

import java.util.List;

/// One thing that is measured. Adding one is adding a class of this kind and naming it in
/// [Benchmarks].
interface Benchmark {

  /// Measures, and answers with the rows of the table it fills.
  List<Row> run(Ground ground) throws Exception;
}
