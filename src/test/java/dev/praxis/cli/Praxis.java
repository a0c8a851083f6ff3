package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.cli.console.Console;
import dev.praxis.core.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line as a script sees it: runs commands in this process, on one workspace.
final class Praxis {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final Path workspace;
  private final List<Optional<Path>> windows = new ArrayList<>();

  Praxis(Path workspace) {
    this.workspace = workspace;
  }

  /// What the run left behind.
  static final class Answer {
    private final int exitCode;
    private final byte[] bytes;
    private final String err;

    Answer(int exitCode, byte[] bytes, String err) {
      this.exitCode = exitCode;
      this.bytes = bytes;
      this.err = err;
    }

    int exitCode() {
      return exitCode;
    }

    byte[] bytes() {
      return bytes;
    }

    String err() {
      return err;
    }

    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The one document on standard output; fails where there is none or more than one.
    JsonNode json() {
      try {
        var document = JSON.readTree(bytes);
        assertThat(document.isObject()).as(out()).isTrue();
        return document;
      } catch (JsonProcessingException e) {
        throw new AssertionError("not one JSON document: " + out(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Answer run(String... arguments) {
    var command = new ArrayList<>(List.of("--db", workspace.toString()));
    command.addAll(List.of(arguments));
    return runExactly(command.toArray(String[]::new));
  }

  Answer runExactly(String... arguments) {
    var out = new ByteArrayOutputStream();
    return runInto(out, arguments, out);
  }

  Answer runInto(OutputStream out, String[] arguments, ByteArrayOutputStream kept) {
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            () -> false);
    var data = new DataFolder(workspace.resolveSibling("home"));
    int exitCode = new Cli(console, data, windows::add, (_, _, _) -> 0, "1.2.3").run(arguments);
    return new Answer(exitCode, kept.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs a command that has to go well.
  JsonNode json(String... arguments) {
    var command = new ArrayList<>(List.of(arguments));
    command.add("--json");
    var answer = run(command.toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer.json();
  }

  /// On what the window was opened.
  List<Optional<Path>> windows() {
    return windows;
  }
}
