package dev.praxis.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an import cannot do without, each by itself and as plainly as can be.
final class Floors {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LEVEL = 3;
  private static final int CHUNK = 4 << 20;

  private Floors() {}

  /// Jackson's tokens of all files, nothing kept.
  static double tokenising(List<Path> files) throws Exception {
    return Clock.millis(() -> {
      for (var file : files) {
        try (var in = Files.newInputStream(file);
            JsonParser parser = JSON.createParser(in)) {
          while (parser.nextToken() != null) {
            if (parser.currentToken().isScalarValue()) {
              parser.getTextLength();
            }
          }
        }
      }
    });
  }

  /// zstd as the archive has it, the result thrown away.
  static double compressing(List<Path> files) throws Exception {
    return Clock.millis(() -> {
      try (var zstd = new ZstdCompressCtx().setLevel(LEVEL)) {
        for (var file : files) {
          compress(zstd, file);
        }
      }
    });
  }

  private static void compress(ZstdCompressCtx zstd, Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      var chunk = in.readNBytes(CHUNK);
      while (chunk.length > 0) {
        zstd.compress(chunk);
        chunk = in.readNBytes(CHUNK);
      }
    }
  }
}
