package dev.praxis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  private final Properties properties = new Properties();

  @Test
  void linuxNeedsOneOfTwoVariables() {
    properties.setProperty("os.name", "Linux");

    assertThat(Display.isMissing(properties, Map.of())).isTrue();
    assertThat(Display.isMissing(properties, Map.of("DISPLAY", ""))).isTrue();
    assertThat(Display.isMissing(properties, Map.of("DISPLAY", ":0"))).isFalse();
    assertThat(Display.isMissing(properties, Map.of("WAYLAND_DISPLAY", "wayland-0"))).isFalse();
  }

  @Test
  void headlessNeedsNone() {
    properties.setProperty("os.name", "Linux");
    properties.setProperty("glass.platform", "Headless");

    assertThat(Display.isMissing(properties, Map.of())).isFalse();
  }

  @Test
  void otherSystemsHaveOne() {
    properties.setProperty("os.name", "Mac OS X");

    assertThat(Display.isMissing(properties, Map.of())).isFalse();
  }

  @Test
  void theMessageNamesTheCommandLine() {
    properties.setProperty("os.name", "Linux");

    assertThatThrownBy(() -> Display.require(properties, Map.of()))
        .hasMessageContaining("display")
        .hasMessageContaining("praxis --help");
  }
}
