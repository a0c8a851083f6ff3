package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Role;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What all rows of an event share: the coloured edge of who speaks, the name, the body.
class RowFrame extends HBox {
  private final Region edge = new Region();
  private final Label name = new Label();
  private final VBox body = new VBox();
  private final Texts texts;
  private String roleClass = "";

  RowFrame(Texts texts, Node... content) {
    this.texts = texts;
    edge.getStyleClass().add("reader-edge");
    name.getStyleClass().add("reader-name");
    body.getStyleClass().add("reader-body");
    body.getChildren().setAll(content);
    HBox.setHgrow(body, Priority.ALWAYS);
    getStyleClass().add("reader-row");
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(edge, name, body);
  }

  /// Wears the colours of a role, and names it where the row begins an event.
  final void speak(Role role, boolean named) {
    getStyleClass().remove(roleClass);
    roleClass = "role-" + role.word();
    getStyleClass().add(roleClass);
    name.setText(named ? texts.get("sessions.role." + role.word()) : "");
  }

  final VBox body() {
    return body;
  }

  final void trail(Node node) {
    getChildren().add(node);
  }
}
