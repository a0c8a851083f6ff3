package dev.praxis.desktop.preferences;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The faces the window is set in, brought along so that it looks the same everywhere. Style sheets
/// name them as families: `Inter`, `Inter Medium`, `Inter Semi Bold`, `JetBrains Mono`.
final class Typefaces {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf");
  private static final double ANY_SIZE = 13;

  private Typefaces() {}

  static void load() {
    for (var file : FILES) {
      var place = Objects.requireNonNull(Typefaces.class.getResource("/fonts/" + file), file);
      Font.loadFont(place.toExternalForm(), ANY_SIZE);
    }
  }
}
