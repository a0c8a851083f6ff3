package dev.praxis.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// F6: the keyboard goes from pane to pane and round again.
final class PaneCycle {
  private final Supplier<List<Node>> panes;

  PaneCycle(Supplier<List<Node>> panes) {
    this.panes = panes;
  }

  void next() {
    move(1);
  }

  void previous() {
    move(-1);
  }

  private void move(int by) {
    var all = panes.get();
    if (!all.isEmpty()) {
      var at = indexOfFocused(all);
      var next = at < 0 ? 0 : Math.floorMod(at + by, all.size());
      all.get(next).requestFocus();
    }
  }

  private static int indexOfFocused(List<Node> all) {
    var scene = all.getFirst().getScene();
    @Nullable Node focused = scene == null ? null : scene.getFocusOwner();
    for (var node = focused; node != null; node = node.getParent()) {
      var at = all.indexOf(node);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }
}
