package dev.praxis.desktop.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files and folders be dropped anywhere on a node, which wears `:dropping` meanwhile.
public final class DropTarget {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node node;
  private final Consumer<List<Path>> onDrop;

  public DropTarget(Node node, Consumer<List<Path>> onDrop) {
    this.node = node;
    this.onDrop = onDrop;
    node.setOnDragOver(this::over);
    node.setOnDragExited(_ -> node.pseudoClassStateChanged(DROPPING, false));
    node.setOnDragDropped(this::drop);
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
      node.pseudoClassStateChanged(DROPPING, true);
    }
    drag.consume();
  }

  private void drop(DragEvent drag) {
    var files = drag.getDragboard().getFiles();
    drag.setDropCompleted(!files.isEmpty());
    drag.consume();
    onDrop.accept(files.stream().map(File::toPath).toList());
  }
}
