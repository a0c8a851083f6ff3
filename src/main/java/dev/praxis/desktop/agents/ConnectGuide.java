package dev.praxis.desktop.agents;

import dev.praxis.core.words.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How an agent gets to know this workspace: one command line for each agent, ready to be copied.
final class ConnectGuide extends VBox {
  /// By the name a person knows it by, as `praxis connect` calls it.
  private static final Map<String, String> AGENTS = agents();

  private final ComboBox<String> agent = new ComboBox<>();
  private final Label command = new Label();

  /// @param told a short line when the command was copied
  ConnectGuide(Texts texts, Consumer<String> told) {
    getStyleClass().add("agents-guide");
    agent.getItems().setAll(AGENTS.keySet());
    agent.getSelectionModel().selectFirst();
    agent.setAccessibleText(texts.get("agents.connect.which"));
    command.getStyleClass().addAll("mono", "agents-command");
    command.setMaxWidth(Double.MAX_VALUE);
    command.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(command, Priority.ALWAYS);
    agent.valueProperty().subscribe(name -> command.setText(line(name)));
    var copy = new Button(texts.get("agents.connect.copy"), new FontIcon("fth-copy"));
    copy.setId("copyConnect");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(_ -> {
      var content = new ClipboardContent();
      content.putString(command.getText());
      Clipboard.getSystemClipboard().setContent(content);
      told.accept(texts.get("agents.connect.copied"));
    });
    var row = new HBox(agent, command, copy);
    row.getStyleClass().add("agents-connect-row");
    var hint = new Label(texts.get("agents.connect.hint"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(row, hint);
  }

  private static String line(String name) {
    return "praxis connect " + AGENTS.getOrDefault(name, "");
  }

  private static Map<String, String> agents() {
    var agents = new LinkedHashMap<String, String>();
    agents.put("Claude Code", "claude-code");
    agents.put("Codex", "codex");
    agents.put("Gemini CLI", "gemini");
    agents.put("Cursor", "cursor");
    agents.put("OpenCode", "opencode");
    return agents;
  }
}
