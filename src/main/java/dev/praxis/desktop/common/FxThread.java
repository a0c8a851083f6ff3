package dev.praxis.desktop.common;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Brings what another thread tells onto the JavaFX thread.
public final class FxThread implements Consumer<Runnable> {

  @Override
  public void accept(Runnable work) {
    Platform.runLater(work);
  }
}
