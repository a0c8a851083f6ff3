package dev.praxis.desktop.preferences;

import dev.praxis.desktop.common.Tab;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the window remembers between starts. A value: every change is a new one.
///
/// @param window where it stood; null before the first time
/// @param dividers positions of each split pane by its name
/// @param recent workspaces opened, newest first
public record Preferences(
    ThemeChoice theme,
    @Nullable WindowPlace window,
    Tab tab,
    Map<String, List<Double>> dividers,
    List<Path> recent) {
  private static final int RECENT = 8;

  public static final Preferences DEFAULT =
      new Preferences(ThemeChoice.SYSTEM, null, Tab.SESSIONS, Map.of(), List.of());

  /// Which theme to show.
  public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// Bounds of the window when it is not maximised, in pixels of the screen.
  public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

  // a file written by an older version lacks what it did not know
  @SuppressWarnings("ConstantValue")
  public Preferences {
    theme = theme == null ? ThemeChoice.SYSTEM : theme;
    tab = tab == null ? Tab.SESSIONS : tab;
    dividers = dividers == null ? Map.of() : Map.copyOf(dividers);
    recent = recent == null ? List.of() : List.copyOf(recent);
  }

  public Preferences showing(ThemeChoice other) {
    return new Preferences(other, window, tab, dividers, recent);
  }

  public Preferences standingAt(WindowPlace place) {
    return new Preferences(theme, place, tab, dividers, recent);
  }

  public Preferences on(Tab other) {
    return new Preferences(theme, window, other, dividers, recent);
  }

  public Preferences divided(String pane, List<Double> positions) {
    var all = new LinkedHashMap<>(dividers);
    all.put(pane, List.copyOf(positions));
    return new Preferences(theme, window, tab, all, recent);
  }

  public Preferences opened(Path workspace) {
    var all =
        Stream.concat(Stream.of(workspace), recent.stream().filter(old -> !old.equals(workspace)))
            .limit(RECENT)
            .toList();
    return new Preferences(theme, window, tab, dividers, all);
  }
}
