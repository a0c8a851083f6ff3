package dev.praxis.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// The sample sessions as they come with the program, be it from a folder of classes or from a jar.
final class SampleFiles {
  private static final String FOLDER = "sample-sessions";
  private static final String LANDMARK = "/" + FOLDER + "/skills.json";

  /// What is done with the folder while it can be read.
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  /// SHA-256 over the names and bytes of all files: other samples, other digest.
  String digest() {
    return withFolder(SampleFiles::digest);
  }

  /// Makes real files of them, so that their paths lead somewhere.
  void copyTo(Path target) {
    withFolder(folder -> {
      for (var file : files(folder)) {
        var copy = target.resolve(folder.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return target;
    });
  }

  private static String digest(Path folder) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files(folder)) {
        digest.update((folder.relativize(file) + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static <T> T withFolder(Work<T> work) {
    var landmark = SampleFiles.class.getResource(LANDMARK);
    if (landmark == null) {
      throw new IllegalStateException("the sample sessions are missing from the program");
    }
    try {
      if (landmark.openConnection() instanceof JarURLConnection jar) {
        return inJar(jar.getJarFileURL().toURI(), work);
      }
      return work.in(Objects.requireNonNull(Path.of(landmark.toURI()).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T inJar(URI jar, Work<T> work) throws IOException {
    try (var files = FileSystems.newFileSystem(Path.of(jar))) {
      return work.in(files.getPath(FOLDER));
    }
  }
}
