package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.Moments;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One call: what was asked, and what was answered.
final class CallView extends VBox {
  private final Texts texts;
  private final Moments moments;
  private final Written written;

  CallView(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
    written = new Written(texts);
    getStyleClass().add("agent-detail");
  }

  void show(@Nullable AgentCall call) {
    if (call == null) {
      getChildren().clear();
      return;
    }
    var tool = new Label(call.tool());
    tool.getStyleClass().add("heading");
    var who =
        new Label(
            Stream.of(
                    call.client(),
                    call.version(),
                    moments.full(call.at()),
                    texts.format("agents.took", moments.length(call.took())))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
    who.getStyleClass().addAll("muted", "small");
    who.setWrapText(true);
    who.setMinHeight(Region.USE_PREF_SIZE);
    var badges = new FlowPane(result(call, texts));
    badges.getStyleClass().add("agent-badges");
    getChildren()
        .setAll(
            badges,
            tool,
            who,
            written.part(texts.get("agents.request"), call.request(), "mono"),
            written.part(texts.get("agents.answer"), call.answer(), "mono"));
  }

  /// Answered or failed, by icon and word.
  static Label result(AgentCall call, Texts texts) {
    var icon = new FontIcon(call.error() ? "fth-x" : "fth-check");
    var label = new Label(texts.get(call.error() ? "agents.failed" : "agents.answered"), icon);
    icon.getStyleClass().add(call.error() ? "status-danger" : "status-success");
    label.getStyleClass().addAll("small", call.error() ? "status-danger" : "muted");
    return label;
  }
}
