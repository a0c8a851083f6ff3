package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentClient;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.sessions.wording.Moments;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One client: its name, what waits of it, when it was last seen, how much it called.
final class ClientCell extends WrappingCell<ClientRow> {
  private final Texts texts;
  private final Moments moments;

  ClientCell(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
    getStyleClass().add("agent-cell");
  }

  @Override
  protected Node show(ClientRow row) {
    var box = new VBox(head(row), figures(row));
    box.getStyleClass().add("agent-client");
    row.client().ifPresent(client -> box.getChildren().add(1, seen(client)));
    setAccessibleText(spoken(row));
    return box;
  }

  private Node head(ClientRow row) {
    var name = new Label(name(row));
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(name(row)));
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var head = new HBox(name, spring);
    head.getStyleClass().add("agent-line");
    if (row.waiting() > 0) {
      head.getChildren().add(badge(texts.format("agents.waiting", row.waiting()), "accent"));
    }
    return head;
  }

  private static Label badge(String words, String role) {
    var badge = new Label(words);
    badge.getStyleClass().addAll("badge", role);
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }

  private Node seen(AgentClient client) {
    var version = client.version().isEmpty() ? "" : client.version() + " \u00b7 ";
    var seen =
        new Label(version + texts.format("agents.seen", moments.relative(client.lastSeen())));
    seen.getStyleClass().addAll("muted", "small");
    seen.setTooltip(
        new Tooltip(
            texts.format(
                "agents.seen.tip",
                moments.full(client.firstSeen()),
                moments.full(client.lastSeen()))));
    return seen;
  }

  private Node figures(ClientRow row) {
    var calls = new Label(texts.format("agents.calls", row.calls()));
    calls.getStyleClass().addAll("muted", "small");
    var line = new HBox(calls);
    line.getStyleClass().add("agent-line");
    if (row.errors() > 0) {
      var errors = new Label(texts.format("agents.errors", row.errors()));
      errors.getStyleClass().addAll("small", "status-danger");
      line.getChildren().add(errors);
    }
    if (row.stopped()) {
      var spring = new Region();
      HBox.setHgrow(spring, Priority.ALWAYS);
      var badge = badge(texts.get("agents.stopped"), "danger");
      badge.setGraphic(new FontIcon("fth-slash"));
      line.getChildren().addAll(spring, badge);
    }
    return line;
  }

  private String name(ClientRow row) {
    return row.client().map(AgentClient::name).orElseGet(() -> texts.get("agents.all"));
  }

  private String spoken(ClientRow row) {
    var words =
        name(row)
            + ", "
            + texts.format("agents.waiting", row.waiting())
            + ", "
            + texts.format("agents.calls", row.calls());
    return row.stopped() ? words + ", " + texts.get("agents.stopped") : words;
  }
}
