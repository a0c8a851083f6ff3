package dev.praxis.desktop.skills.folder;

import dev.praxis.core.skills.folder.SkillImport.Brought;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What became of each folder that was brought in, and what was found in it.
public final class BroughtSheet extends ScrollPane {
  private final Texts texts;

  public BroughtSheet(List<Brought> brought, Texts texts) {
    this.texts = texts;
    var list = new VBox(12);
    brought.forEach(each -> list.getChildren().add(line(each)));
    setContent(list);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setPrefSize(640, 420);
  }

  private Node line(Brought brought) {
    var refused = brought.state().equals("refused");
    var state = SkillLines.words(texts.get("skills.import.state." + brought.state()), "badge");
    state.getStyleClass().add(refused ? "danger" : "plain");
    var box =
        new VBox(
            4,
            new HBox(8, SkillLines.words(brought.name(), "strong"), state),
            SkillLines.words(brought.folder(), "muted", "small"));
    if (refused) {
      box.getChildren().add(wrapped(brought.why()));
    }
    brought.findings().forEach(finding -> box.getChildren().add(wrapped(finding.inWords())));
    brought.notices().forEach(notice -> box.getChildren().add(wrapped(notice)));
    return box;
  }

  private static Label wrapped(String words) {
    var label = SkillLines.words(words, "small");
    label.setWrapText(true);
    return label;
  }
}
