package dev.praxis.desktop.skills.detail;

import dev.praxis.core.words.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Where a skill comes from: the request it was formed from, and the sessions that did it.
final class EvidenceSection extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Texts texts;
  private final DetailViewModel model;

  EvidenceSection(Texts texts, DetailViewModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("skill-body");
    model.evidenceProperty().subscribe(_ -> show());
  }

  void show() {
    getChildren().clear();
    var now = model.inspectionProperty().get();
    if (now == null) {
      return;
    }
    var source = texts.get("skills.source." + now.skill().source());
    var client = now.skill().client();
    getChildren()
        .add(
            words(
                client.isEmpty()
                    ? texts.format("skills.evidence.source", source)
                    : texts.format("skills.evidence.client", source, client),
                "muted"));
    if (!now.skill().task().isBlank()) {
      getChildren().addAll(List.of(words(texts.get("skills.evidence.task"), "strong")));
      getChildren().add(words(now.skill().task(), "skill-task"));
    }
    if (now.evidence().isEmpty()) {
      getChildren().add(words(texts.get("skills.evidence.none"), "muted"));
    }
    for (int i = 0; i < now.evidence().size(); i++) {
      getChildren().add(line(now.evidence().get(i), i));
    }
  }

  private Node line(Inspection.Evidence evidence, int place) {
    var title = new Label(evidence.title().isBlank() ? "–" : evidence.title());
    var where =
        texts.format(
            "skills.evidence.where",
            evidence.project().isBlank() ? texts.get("rules.no.project") : evidence.project(),
            evidence.where().firstSeq(),
            evidence.where().lastSeq());
    var button = new Button(null, new VBox(title, SkillLines.words(where, "muted", "small")));
    button.getStyleClass().addAll("quiet", "skill-version");
    button.setAccessibleText(title.getText() + ", " + where);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.pseudoClassStateChanged(CURRENT, place == model.evidenceProperty().get());
    button.setOnAction(_ -> {
      model.evidenceProperty().set(place);
      model.open(evidence);
    });
    return button;
  }

  private static Label words(String text, String styleClass) {
    var label = SkillLines.words(text, styleClass);
    label.setWrapText(true);
    return label;
  }
}
