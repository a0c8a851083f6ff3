package dev.praxis.desktop;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.preferences.PreferencesFile;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.sheets.Sheets;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A test of the real window on a workspace of its own. Overriding [#prepare] fills the workspace
/// before it is shown; what the person would choose in a window of the system is in [#chosenFiles].
@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
public abstract class WorkbenchTest {
  @TempDir protected Path folder;
  protected final List<Path> chosenFiles = new ArrayList<>();
  protected final List<Path> revealed = new CopyOnWriteArrayList<>();
  protected Stage stage;
  protected ShellPage shell;
  private @Nullable MainWindow window;

  @BeforeEach
  void open() throws Exception {
    try (var workbench = Workbench.open(workspace())) {
      prepare(workbench);
    }
    stage = FxToolkit.registerPrimaryStage();
    shell = new ShellPage(new FxRobot(), stage);
    FxToolkit.setupFixture(this::openWindow);
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  /// Fills the workspace before it is shown.
  protected void prepare(Workbench workbench) {}

  protected final Path workspace() {
    return folder.resolve("test.db");
  }

  /// Opens a window as a new start of the program would. On the JavaFX thread.
  protected final void openWindow() {
    var preferences = new PreferencesModel(new PreferencesFile(preferencesFile()));
    var setting =
        new Setting(
            stage,
            new DataFolder(folder),
            preferences,
            Texts.ofThisComputer(),
            new ChosenFiles(),
            () -> {});
    var opened = new MainWindow(setting);
    window = opened;
    opened.show(workspace());
  }

  /// The newest window.
  final Object window() {
    return Objects.requireNonNull(window);
  }

  /// Closes the newest window and forgets it, as the end of the program would.
  ///
  /// @return cleared once nothing holds the window any more
  final Reference<?> letGoOfWindow() throws Exception {
    var closed = new WeakReference<>(window());
    window = null;
    FxToolkit.setupFixture(() -> {
      stage.close();
      stage.setOnHidden(null);
      stage.setScene(new Scene(new Group()));
      stage.show();
    });
    forgetEvents();
    return closed;
  }

  /// The toolkit of the tests keeps every event of a window since it was registered, and with them
  /// what they hit.
  final void forgetEvents() {
    FxToolkit.toolkitContext().setRegisteredStage(stage);
  }

  protected final Path preferencesFile() {
    return folder.resolve("window.json");
  }

  private final class ChosenFiles implements Sheets.Files {
    @Override
    public List<Path> open(String title, List<String> endings, boolean several) {
      return List.copyOf(chosenFiles);
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return chosenFiles.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, List<String> endings) {
      return chosenFiles.stream().findFirst();
    }

    @Override
    public void reveal(Path folder) {
      revealed.add(folder);
    }
  }
}
