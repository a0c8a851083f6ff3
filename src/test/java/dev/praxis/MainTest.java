package dev.praxis;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as the operating system starts it.
final class MainTest {
  @TempDir private Path folder;
  private ChildProgram program;

  @BeforeEach
  void prepare() {
    program = new ChildProgram(folder);
  }

  @Test
  void commandsLoadNothingOfTheWindow() throws Exception {
    program.withOption("-Xlog:class+load:file=" + folder.resolve("classes.log"));

    assertThat(run("--db", workspace(), "import", "sample-sessions/labelled-traces.json")).isZero();

    assertThat(folder.resolve("classes.log"))
        .content()
        .contains("dev.praxis.cli.Cli")
        .doesNotContain("javafx", "org.controlsfx", "atlantafx", "dev.praxis.desktop");
  }

  /// Some agents wait three seconds for their hooks, and making all commands takes most of that.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aHookHandsItsTranscriptOverWithoutMakingTheCommands() throws Exception {
    program.withOption("-Xlog:class+load:file=" + folder.resolve("classes.log"));
    var transcript =
        Path.of("src/test/resources/skills/certificate-session.jsonl").toAbsolutePath();

    assertThat(
            told(
                "{\"reason\":{\"transcript_path\":1},\"transcript_path\":\"%s\"}"
                    .formatted(transcript)))
        .isZero();

    assertThat(folder.resolve("classes.log"))
        .content()
        .contains("dev.praxis.cli.sessions.HandOver")
        .doesNotContain("dev.praxis.cli.Cli ", "picocli");
    importEnds();
    assertThat(run("--db", workspace(), "sessions")).isZero();
    assertThat(program.out()).content().contains("5d0c3c1e-8a54-4a58-9d0f-61b7b2f0a7c3");
  }

  @Test
  void aHookThatSaysNothingReadableIsTold() throws Exception {
    assertThat(told("{\"transcript_path\":")).isEqualTo(1);
    assertThat(program.err()).content().contains("no JSON of an agent's hook");
    assertThat(told("{\"transcript_path\":null}")).isZero();
  }

  private int told(String said) throws IOException, InterruptedException {
    var process = program.startTalking("import", "--hook", "--background", "--db", workspace());
    try (var in = process.outputWriter()) {
      in.write(said);
    }
    assertThat(process.waitFor(1, MINUTES)).isTrue();
    return process.exitValue();
  }

  /// Waits for whatever process works on the workspace of this test.
  private void importEnds() throws Exception {
    for (var process : ProcessHandle.allProcesses().filter(this::works).toList()) {
      process.onExit().get(1, MINUTES);
    }
  }

  /// A handle tells no more of a command line than fits a page of memory; the class path is longer.
  private boolean works(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains(workspace());
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayTheCommandLineIsNamed() throws Exception {
    assertThat(run()).isEqualTo(1);
    assertThat(program.err()).content().contains("display", "praxis --help").doesNotContain("\tat");
    assertThat(run("open", workspace())).isEqualTo(1);
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void withoutDbTheDataFolderHoldsTheWorkspace() throws Exception {
    assertThat(run("import", "sample-sessions/labelled-traces.json")).isZero();
    assertThat(folder.resolve("home/praxis.db")).exists();
    assertThat(program.err()).content().isEmpty();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    var process = program.start(arguments);
    assertThat(process.waitFor(1, MINUTES)).isTrue();
    return process.exitValue();
  }

  private String workspace() {
    return folder.resolve("w.db").toString();
  }
}
