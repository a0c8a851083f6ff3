package dev.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What benchmarks stand on: two trees of transcripts, and the workspaces made of them.
///
/// @param folder emptied first; everything lies in it
/// @param small a smoke run
record Ground(Path folder, boolean small) {
  private static final long SEED = 20_260_105;
  private static final int MANY = 1 << 16;
  private static final double DENSE_SCALE = 0.1;
  private static final int LONG_SESSION = 20_000;

  /// 512 MB with texts as long as real ones.
  Path realTree() {
    return folder.resolve("real/projects");
  }

  /// A little of the same, by which all that is measured is compiled before.
  Path warmTree() {
    return folder.resolve("warm/projects");
  }

  /// 1 GB with shorter texts, so that it holds a million events.
  Path denseTree() {
    return folder.resolve("dense/projects");
  }

  Path realWorkspace() {
    return folder.resolve("real.praxis");
  }

  Path denseWorkspace() {
    return folder.resolve("dense.praxis");
  }

  void prepare() throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    grow(warmTree(), 16 << 20, 1, SEED - 1);
    grow(realTree(), small ? 24 << 20 : 512 << 20, 1, SEED);
    grow(denseTree(), small ? 48 << 20 : 1L << 30, DENSE_SCALE, SEED + 1);
    new TranscriptTree(denseTree(), 0, DENSE_SCALE, SEED + 2).growSession(LONG_SESSION);
  }

  private static void grow(Path tree, long bytes, double scale, long seed) throws IOException {
    var grown = new TranscriptTree(tree, bytes, scale, seed).grow();
    System.out.printf(
        "%s: %d files, %.0f MB, %d lines, %d events%n",
        tree, grown.files(), grown.bytes() / 1e6, grown.lines(), grown.events());
  }

  /// By path, as an import reads them.
  static List<Path> files(Path tree) throws IOException {
    try (var walk = Files.walk(tree)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (var file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /// Reads the files once, so that every measurement finds them in memory.
  static void warm(Path tree) throws IOException {
    var buffer = new byte[MANY];
    for (var file : files(tree)) {
      try (var in = Files.newInputStream(file)) {
        int read = 0;
        while (read >= 0) {
          read = in.read(buffer);
        }
      }
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (var walk = Files.walk(path)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(each -> {
            try {
              Files.delete(each);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
