package dev.praxis.core.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes that can be read as often as somebody asks. The caller closes what it opens.
public interface Content {
  InputStream open() throws IOException;

  /// What is in a file.
  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
