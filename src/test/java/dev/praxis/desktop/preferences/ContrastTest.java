package dev.praxis.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text can be read and marks can be seen in both themes, by the measure of WCAG 2.2 (1.4.3,
/// 1.4.11).
final class ContrastTest {
  private static final Pattern VALUE = Pattern.compile("-praxis-([\\w-]+): (#[0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double MARK = 3;
  private static final List<String> SURFACES =
      List.of("canvas", "canvas-subtle", "canvas-inset", "overlay");

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textCanBeReadOnEverySurface(String theme) throws IOException {
    var colours = colours(theme);
    for (var surface : SURFACES) {
      for (var text : List.of("fg", "fg-muted", "accent", "success", "warning", "danger")) {
        assertContrast(colours, text, surface, TEXT);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textCanBeReadOnItsOwnTint(String theme) throws IOException {
    var colours = colours(theme);
    for (var role : List.of("accent", "success", "warning", "danger")) {
      assertContrast(colours, role, role + "-subtle", TEXT);
    }
    for (var tint : List.of("insert", "insert-word", "delete", "delete-word", "found")) {
      assertContrast(colours, "fg", tint, TEXT);
    }
    assertContrast(colours, "fg", "accent-subtle", TEXT);
    assertContrast(colours, "fg-muted", "accent-subtle", TEXT);
    assertContrast(colours, "on-emphasis", "accent-emphasis", TEXT);
    assertContrast(colours, "on-emphasis", "danger-emphasis", TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void marksCanBeSeen(String theme) throws IOException {
    var colours = colours(theme);
    IntStream.rangeClosed(1, 8).forEach(n -> assertContrast(colours, "chart-" + n, "canvas", MARK));
    assertContrast(colours, "before", "canvas", TEXT);
    assertContrast(colours, "after", "canvas", TEXT);
    assertContrast(colours, "border-strong", "canvas", MARK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "shell", "sessions", "tags", "rules", "skills", "evaluation"})
  void shapesNameOnlyColoursThatBothThemesGive(String sheet) throws IOException {
    var named =
        Pattern.compile("(?<!-color)-praxis-([\\w-]+)")
            .matcher(Files.readString(Path.of("css", sheet + ".css")))
            .results()
            .map(match -> match.group(1))
            .toList();
    for (var theme : List.of("light", "dark")) {
      var given = Files.readString(Path.of("css", theme + ".css"));
      assertThat(named).allMatch(name -> given.contains("-praxis-" + name + ":"));
    }
  }

  private static void assertContrast(
      Map<String, Color> colours, String mark, String ground, double least) {
    assertThat(contrast(given(colours, mark), given(colours, ground)))
        .as("%s on %s", mark, ground)
        .isGreaterThanOrEqualTo(least);
  }

  private static Color given(Map<String, Color> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  private static double contrast(Color a, Color b) {
    var brighter = Math.max(luminance(a), luminance(b));
    var darker = Math.min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> colours(String theme) throws IOException {
    return VALUE
        .matcher(Files.readString(Path.of("css", theme + ".css")))
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> Color.web(match.group(2))));
  }
}
