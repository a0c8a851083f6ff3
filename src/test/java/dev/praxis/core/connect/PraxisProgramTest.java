package dev.praxis.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class PraxisProgramTest {

  @Test
  void anInstalledProgramIsItsLauncher() {
    var properties = new Properties();
    properties.setProperty("jpackage.app-path", "/opt/praxis/bin/praxis");

    assertThat(PraxisProgram.command(properties)).containsExactly("/opt/praxis/bin/praxis");
  }

  @Test
  void aBuildIsStartedByTheJavaThatRunsIt() {
    var properties = new Properties();
    properties.setProperty("java.home", "/jdk");
    properties.setProperty("java.class.path", "/build/praxis.jar");

    assertThat(PraxisProgram.command(properties))
        .startsWith("/jdk/bin/java")
        .endsWith("-jar", "/build/praxis.jar");

    properties.setProperty("java.class.path", "/build/classes:/lib/a.jar");
    assertThat(PraxisProgram.command(properties))
        .endsWith("-cp", "/build/classes:/lib/a.jar", "dev.praxis.Main");
  }

  @Test
  void aHooksCommandSurvivesBlanksAndQuotes() {
    var program =
        new PraxisProgram(List.of("/opt/my praxis/it's"), Optional.of(Path.of("/data/a b.db")));

    assertThat(program.hook())
        .isEqualTo("'/opt/my praxis/it'\\''s' import --hook --background --db '/data/a b.db'");
  }
}
