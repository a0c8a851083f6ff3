package dev.praxis.desktop.common;

import dev.praxis.core.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views. Controllers are made by hand with what they need; a view only says which it wants.
public final class Views {
  private final Texts texts;

  public Views(Texts texts) {
    this.texts = texts;
  }

  /// Loads `fxml/NAME.fxml`.
  ///
  /// @param controllers one for each `fx:controller` in the view and the views it includes
  /// @throws IllegalArgumentException where the view wants a controller that is not among them
  public Parent load(String name, Object... controllers) {
    var place = "/fxml/" + name + ".fxml";
    var location =
        Objects.requireNonNull(Views.class.getResource(place), () -> "no view at " + place);
    var loader = new FXMLLoader(location, texts.bundle());
    loader.setControllerFactory(type -> find(type, List.of(controllers)));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(place, e);
    }
  }

  private static Object find(Class<?> type, List<Object> controllers) {
    return controllers.stream()
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getName() + " was given"));
  }
}
