package dev.praxis.desktop.preferences;

import dev.praxis.desktop.preferences.Preferences.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts a window back where it was, on a screen that is still there.
public final class WindowKeeper {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_SEEN = 80;

  private final PreferencesModel preferences;

  public WindowKeeper(PreferencesModel preferences) {
    this.preferences = preferences;
  }

  public void place(Stage stage) {
    var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    var place = clamp(preferences.getCurrent().window(), screens);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
  }

  /// Remembers where it is. A maximised window keeps the bounds it had before.
  public void remember(Stage stage) {
    var old = preferences.getCurrent().window();
    var now =
        stage.isMaximized() && old != null
            ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), true)
            : new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    preferences.change(preferences -> preferences.standingAt(now));
  }

  /// The place itself if enough of it is on a screen, else the middle of the first screen; never
  /// larger than the screen.
  ///
  /// @param screens visible bounds, the primary one first
  static WindowPlace clamp(@Nullable WindowPlace place, List<Rectangle2D> screens) {
    var first = screens.getFirst();
    if (place == null) {
      return middle(first, WIDTH, HEIGHT, false);
    }
    return screens.stream()
        .filter(screen -> seen(place, screen))
        .findFirst()
        .map(screen -> within(place, screen))
        .orElseGet(() -> middle(first, place.width(), place.height(), place.maximised()));
  }

  private static boolean seen(WindowPlace place, Rectangle2D screen) {
    return place.x() + place.width() - LEAST_SEEN > screen.getMinX()
        && place.x() + LEAST_SEEN < screen.getMaxX()
        && place.y() >= screen.getMinY()
        && place.y() + LEAST_SEEN < screen.getMaxY();
  }

  private static WindowPlace within(WindowPlace place, Rectangle2D screen) {
    return new WindowPlace(
        place.x(),
        place.y(),
        Math.min(place.width(), screen.getWidth()),
        Math.min(place.height(), screen.getHeight()),
        place.maximised());
  }

  private static WindowPlace middle(
      Rectangle2D screen, double width, double height, boolean maximised) {
    var w = Math.min(width, screen.getWidth());
    var h = Math.min(height, screen.getHeight());
    return new WindowPlace(
        screen.getMinX() + (screen.getWidth() - w) / 2,
        screen.getMinY() + (screen.getHeight() - h) / 2,
        w,
        h,
        maximised);
  }
}
