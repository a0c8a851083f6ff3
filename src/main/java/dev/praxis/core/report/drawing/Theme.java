package dev.praxis.core.report.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The two sets of colours, which the window has too.
public enum Theme {
  LIGHT,
  DARK;

  /// As its style sheet says.
  public Palette palette() {
    var name = "/css/" + name().toLowerCase(Locale.ROOT) + ".css";
    try (var css = Theme.class.getResourceAsStream(name)) {
      if (css == null) {
        throw new IllegalStateException(name + " is not packaged");
      }
      return Palette.ofStyleSheet(new String(css.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
