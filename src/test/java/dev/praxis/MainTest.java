package dev.praxis;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
