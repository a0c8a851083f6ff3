package dev.praxis.desktop;

import dev.praxis.core.DataFolder;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.preferences.Preferences.ThemeChoice;
import dev.praxis.desktop.preferences.PreferencesFile;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.sheets.SystemFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// The window as JavaFX starts it.
public final class PraxisApplication extends Application {
  static final String WORKSPACE = "--workspace=";

  @Override
  public void start(Stage stage) {
    var folder = DataFolder.ofThisUser();
    var preferences =
        new PreferencesModel(new PreferencesFile(folder.path().resolve("window.json")));
    Optional.ofNullable(System.getProperty("praxis.theme"))
        .map(name -> ThemeChoice.valueOf(name.toUpperCase(Locale.ROOT)))
        .ifPresent(choice -> preferences.change(now -> now.showing(choice)));
    var setting =
        new Setting(
            stage,
            folder,
            preferences,
            Texts.ofThisComputer(),
            new SystemFiles(stage, getHostServices()::showDocument),
            () -> getHostServices().showDocument(folder.logs().toUri().toString()));
    new MainWindow(setting).show(firstWorkspace(preferences, folder));
  }

  private Path firstWorkspace(PreferencesModel preferences, DataFolder folder) {
    return Optional.ofNullable(getParameters().getNamed().get("workspace"))
        .map(Path::of)
        .or(() -> preferences.getCurrent().recent().stream().filter(Files::exists).findFirst())
        .or(() -> Optional.of(folder.workspace()).filter(Files::exists))
        .orElseGet(folder::sampleWorkspace);
  }
}
