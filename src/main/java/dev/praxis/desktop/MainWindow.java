package dev.praxis.desktop;

import dev.praxis.core.SampleWorkspace;
import dev.praxis.core.Workbench;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.FxBackground;
import dev.praxis.desktop.common.Uncaught;
import dev.praxis.desktop.preferences.Theme;
import dev.praxis.desktop.preferences.WindowKeeper;
import dev.praxis.desktop.shell.Workspaces;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The one window: opens workspaces in it, one at a time, and remembers where it stood.
final class MainWindow implements Workspaces {
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Setting setting;
  private final Stage stage;
  private final Texts texts;
  private final WindowKeeper keeper;
  private final FxBackground background = new FxBackground(this::showFailure);
  private final Activity opening = new Activity();
  private final Doorstep doorstep;
  private final Scene scene;
  private final Theme theme;
  private Path workspace;
  private @Nullable Wiring wiring;
  private Subscription uncaught = Subscription.EMPTY;
  private boolean closed;

  MainWindow(Setting setting) {
    this.setting = setting;
    stage = setting.stage();
    texts = setting.texts();
    keeper = new WindowKeeper(setting.preferences());
    workspace = setting.folder().sampleWorkspace();
    doorstep = new Doorstep(setting, this, opening);
    scene = new Scene(doorstep.root());
    theme = new Theme(setting.preferences());
    theme.dress(scene);
  }

  /// Shows the window at once, and the workspace in it as soon as it is open.
  void show(Path workspace) {
    uncaught = Uncaught.show(this::showFailure);
    stage.setScene(scene);
    stage.setTitle(texts.get("app.name"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    keeper.place(stage);
    stage.setOnHidden(_ -> close());
    stage.show();
    open(workspace);
  }

  @Override
  public void open(Path file) {
    if (file.equals(setting.folder().sampleWorkspace())) {
      openSample();
    } else {
      background.start(opening, _ -> Workbench.open(file), this::use);
    }
  }

  @Override
  public void openSample() {
    background.start(opening, new SampleWorkspace(setting.folder())::open, this::use);
  }

  @Override
  public Path open() {
    return workspace;
  }

  @Override
  public boolean sampleIsOpen() {
    return open().equals(setting.folder().sampleWorkspace());
  }

  @Override
  public String nameOfOpen() {
    return sampleIsOpen()
        ? texts.get("workspace.sample.name")
        : open().getFileName().toString().replaceFirst("\\.db$", "");
  }

  private void use(Workbench workbench) {
    if (closed) {
      workbench.close(); // it was still being opened when the window went
      return;
    }
    if (wiring != null) {
      wiring.close();
    }
    workspace = workbench.file();
    wiring = new Wiring(workbench, setting, this, scene);
    stage.setTitle(texts.format("window.title", nameOfOpen()));
    setting.preferences().change(now -> now.opened(workbench.file()));
    setting.preferences().save();
    wiring.start();
  }

  private void showFailure(Throwable failure) {
    var dialogs = wiring == null ? doorstep.dialogs() : wiring.dialogs();
    dialogs.showFailure(failure);
  }

  private void close() {
    closed = true;
    theme.close();
    keeper.remember(stage);
    setting.preferences().save();
    background.close();
    if (wiring != null) {
      wiring.close();
    }
    uncaught.unsubscribe();
  }
}
