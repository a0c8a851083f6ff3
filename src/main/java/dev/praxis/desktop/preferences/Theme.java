package dev.praxis.desktop.preferences;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.praxis.desktop.preferences.Preferences.ThemeChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Light or dark: what the person chose, else what the system shows. Shape is in `base.css` and one
/// sheet a tab, which name colours by role; `light.css` and `dark.css` give them values.
public final class Theme implements AutoCloseable {
  private static final List<String> SHAPES =
      List.of(
          "base", "charts", "shell", "sessions", "tags", "rules", "skills", "evaluation", "agents");

  private final PreferencesModel preferences;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final Subscription following;

  public Theme(PreferencesModel preferences) {
    this.preferences = preferences;
    Typefaces.load();
    decide();
    following =
        Subscription.combine(
            preferences.currentProperty().subscribe((_, _) -> decide()),
            Platform.getPreferences().colorSchemeProperty().subscribe((_, _) -> decide()));
  }

  /// Follows neither the person nor the system any more, who both live longer than a window.
  @Override
  public void close() {
    following.unsubscribe();
  }

  /// Dresses a scene, now and whenever the theme changes. Popups and dialogs take it over from it.
  public void dress(Scene scene) {
    dark.subscribe(isDark -> scene.getStylesheets().setAll(sheets(isDark)));
  }

  public boolean isDark() {
    return dark.get();
  }

  /// Painters that hold colours of their own listen to this.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  private void decide() {
    var isDark =
        switch (preferences.getCurrent().theme()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    var base = isDark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    dark.set(isDark);
  }

  /// Chooses the other one, whatever the system shows.
  public void toggle() {
    var other = isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK;
    preferences.change(now -> now.showing(other));
  }

  private static List<String> sheets(boolean isDark) {
    return Stream.concat(SHAPES.stream(), Stream.of(isDark ? "dark" : "light"))
        .map(name -> "/css/" + name + ".css")
        .map(
            place -> Objects.requireNonNull(Theme.class.getResource(place), place).toExternalForm())
        .toList();
  }
}
