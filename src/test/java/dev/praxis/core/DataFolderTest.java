package dev.praxis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class DataFolderTest {
  private final Properties properties = new Properties();

  @Test
  void eachSystemHasItsOwnPlace() {
    assertThat(on("Linux", Map.of())).isEqualTo(Path.of("/home/ada/.local/share/praxis"));
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/praxis"));
    assertThat(on("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/Praxis"));
    assertThat(on("Windows 11", Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/Praxis"));
  }

  @Test
  void aRelativeXdgFolderIsIgnored() {
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/ada/.local/share/praxis"));
  }

  @Test
  void aChosenFolderWins() {
    assertThat(on("Linux", Map.of("PRAXIS_HOME", "/mine"))).isEqualTo(Path.of("/mine"));

    properties.setProperty("praxis.home", "/this/run");

    assertThat(on("Linux", Map.of("PRAXIS_HOME", "/mine"))).isEqualTo(Path.of("/this/run"));
  }

  private Path on(String system, Map<String, String> environment) {
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", "/home/ada");
    return DataFolder.of(properties, environment).path();
  }
}
