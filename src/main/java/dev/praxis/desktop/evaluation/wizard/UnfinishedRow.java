package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.evaluation.replay.AgentCommand;
import dev.praxis.core.evaluation.replay.Unfinished;
import dev.praxis.core.words.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One plan that waits to be gone on with.
final class UnfinishedRow extends HBox {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  UnfinishedRow(Unfinished left, Texts texts, Runnable discard, Runnable resume) {
    getStyleClass().add("wizard-unfinished-row");
    setAlignment(Pos.CENTER_LEFT);
    var plan = left.plan();
    var counts = left.counts();
    var name =
        new Label(
            texts.format(
                "wizard.unfinished.name",
                plan.tasks().size(),
                plan.epochs(),
                MOMENT.format(left.at())));
    var far =
        new Label(
            texts.format(
                "wizard.unfinished.far",
                counts.before(),
                counts.perArm(),
                counts.after(),
                AgentCommand.line(plan.agent())));
    far.getStyleClass().addAll("muted", "small");
    var words = new VBox(1, name, far);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var button = new Button(texts.get("wizard.unfinished.resume"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> resume.run());
    var away = new Button(texts.get("wizard.unfinished.discard"));
    away.getStyleClass().add("quiet");
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(_ -> discard.run());
    getChildren().setAll(words, away, button);
  }
}
