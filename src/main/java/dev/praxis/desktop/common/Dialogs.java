package dev.praxis.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Everything that stands before the window and asks or tells. View models hold this interface;
/// tests give them one that answers by itself.
public interface Dialogs {

  /// The one way out for failures: a [dev.praxis.core.Problem] in its own words, anything else as
  /// our fault with details to copy.
  void showFailure(Throwable failure);

  /// Runs `act` if the person agrees.
  void ask(Confirmation confirmation, Runnable act);

  /// Shows a node of your own as a sheet over the window until Esc or [#closeSheet].
  void showSheet(String title, Node content);

  /// Shows a node of your own as a sheet along the right side of the window.
  ///
  /// @param focus what gets the keyboard first
  default void showSide(String title, Node content, Node focus) {
    showSheet(title, content);
  }

  /// Closes the topmost sheet.
  void closeSheet();

  /// Closes the sheet with this content, wherever it lies; nothing where it is closed already.
  void closeSheet(Node content);

  /// A short line that goes away by itself.
  void tell(String what);

  /// Asks for one existing file.
  ///
  /// @param endings such as `*.md`; empty for any
  Optional<Path> openFile(String title, List<String> endings);

  /// Asks for any number of existing files; none where the person changed their mind.
  List<Path> openFiles(String title, List<String> endings);

  Optional<Path> openFolder(String title);

  /// Asks where to write; asks about replacing by itself.
  Optional<Path> saveFile(String title, String suggestedName, List<String> endings);

  /// Shows a folder in the system's file browser.
  void reveal(Path folder);
}
