package dev.praxis.cli.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InBackgroundTest {

  @Test
  void theInstalledProgramIsStartedAsIfByAPerson() {
    var environment =
        new HashMap<>(Map.of("_JPACKAGE_LAUNCHER", "0", "HOME", "/home/ada", "PATH", "/usr/bin"));

    InBackground.forgetLauncher(environment);

    assertThat(environment).containsOnlyKeys("HOME", "PATH");
  }
}
