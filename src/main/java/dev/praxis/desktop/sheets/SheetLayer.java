package dev.praxis.desktop.sheets;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above a window on which sheets lie, one over the other. Keeps the keyboard inside the
/// top one, closes it by Esc or a click beside it, and gives the focus back to where it was.
public final class SheetLayer extends StackPane {
  private static final PseudoClass SIDE = PseudoClass.getPseudoClass("side");

  private final Deque<Lying> sheets = new ArrayDeque<>();

  private record Lying(StackPane scrim, Node sheet, @Nullable Node focusBefore, Runnable onClose) {}

  public SheetLayer() {
    getStyleClass().add("sheet-layer");
    setVisible(false);
    setPickOnBounds(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::closeByEscape);
    // through its own scene, so that a layer that has left the window guards nothing there
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((was, is) -> bringBack(was, is));
  }

  public boolean isOpen() {
    return !sheets.isEmpty();
  }

  /// Lays a sheet on top.
  ///
  /// @param focus what gets the keyboard first, unless the sheet itself chooses
  public void open(Node sheet, Pos where, Node focus, Runnable onClose) {
    var scrim = new StackPane(sheet);
    scrim.getStyleClass().add("scrim");
    scrim.pseudoClassStateChanged(SIDE, where == Pos.CENTER_RIGHT);
    StackPane.setAlignment(sheet, where);
    scrim.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> closeBeside(click, scrim));
    var before = getScene() == null ? null : getScene().getFocusOwner();
    sheets.push(new Lying(scrim, sheet, before, onClose));
    getChildren().add(scrim);
    setVisible(true);
    sheet.applyCss(); // what scrolls has its content only then, and nothing else can be focused
    if (!chose(sheet)) {
      focus.requestFocus();
    }
  }

  /// Whether a sheet gave the keyboard to a part of its own when it came to lie here.
  private boolean chose(Node sheet) {
    var owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner != null && inside(owner, sheet);
  }

  /// Closes the topmost sheet, if there is one.
  public void close() {
    var top = sheets.poll();
    if (top == null) {
      return;
    }
    getChildren().remove(top.scrim());
    setVisible(isOpen());
    if (top.focusBefore() != null) {
      top.focusBefore().requestFocus();
    }
    top.onClose().run();
  }

  /// Closes the sheet that shows a node, also under others; nothing where it is gone already.
  public void close(Node content) {
    var top = sheets.peek();
    if (top != null && inside(content, top.sheet())) {
      close();
      return;
    }
    sheets.stream()
        .filter(lying -> inside(content, lying.sheet()))
        .findFirst()
        .ifPresent(lying -> {
          sheets.remove(lying);
          getChildren().remove(lying.scrim());
          lying.onClose().run();
        });
  }

  private void closeByEscape(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      close();
    }
  }

  private void closeBeside(MouseEvent click, StackPane scrim) {
    EventTarget target = click.getTarget();
    if (target == scrim) {
      close();
    }
  }

  private void bringBack(@Nullable Node was, @Nullable Node is) {
    var top = sheets.peek();
    if (top != null && is != null && !inside(is, top.sheet())) {
      var back = was != null && inside(was, top.sheet()) ? was : top.sheet();
      back.requestFocus();
    }
  }

  private static boolean inside(@Nullable Node node, Node sheet) {
    for (var each = node; each != null; each = each.getParent()) {
      if (each == sheet) {
        return true;
      }
    }
    return false;
  }
}
