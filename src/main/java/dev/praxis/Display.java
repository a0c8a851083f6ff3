package dev.praxis;

import dev.praxis.core.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Tells whether there is a screen to open a window on.
final class Display {
  private Display() {}

  /// @throws Problem where there is none
  static void require(Properties properties, Map<String, String> environment) {
    if (isMissing(properties, environment)) {
      throw new Problem(
          "The window needs a display, and there is none: neither DISPLAY nor WAYLAND_DISPLAY is"
              + " set.",
          "Work on the command line instead: `praxis --help` lists its commands, and `praxis import"
              + " ~/.claude/projects` is where to begin.");
    }
  }

  static boolean isMissing(Properties properties, Map<String, String> environment) {
    return properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        && environment.getOrDefault("DISPLAY", "").isBlank()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
        && !properties.getProperty("glass.platform", "").equalsIgnoreCase("headless");
  }
}
