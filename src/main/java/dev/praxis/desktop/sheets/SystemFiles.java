package dev.praxis.desktop.sheets;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for files with the system's own windows.
public final class SystemFiles implements Sheets.Files {
  private final Window owner;
  private final Consumer<String> browser;

  /// Windows above another one.
  ///
  /// @param browser opens an address with what the system has for it
  public SystemFiles(Window owner, Consumer<String> browser) {
    this.owner = owner;
    this.browser = browser;
  }

  @Override
  public List<Path> open(String title, List<String> endings, boolean several) {
    var chooser = chooser(title, endings);
    if (several) {
      var chosen = chooser.showOpenMultipleDialog(owner);
      return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath).stream().toList();
  }

  @Override
  public Optional<Path> openFolder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, List<String> endings) {
    var chooser = chooser(title, endings);
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public void reveal(Path folder) {
    browser.accept(folder.toUri().toString());
  }

  private static FileChooser chooser(String title, List<String> endings) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    if (!endings.isEmpty()) {
      chooser.getExtensionFilters().add(new ExtensionFilter(String.join(", ", endings), endings));
    }
    return chooser;
  }
}
