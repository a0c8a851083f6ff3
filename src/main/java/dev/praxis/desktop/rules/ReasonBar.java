package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// For four seconds after a rejection: the usual reasons, one key each. Lies over the end of the
/// file, so that nothing moves; whoever goes on deciding does not notice it.
final class ReasonBar extends VBox {
  private static final Duration SHOWN = Duration.seconds(4);

  private final Texts texts;
  private final Label question = new Label();
  private final PauseTransition time = new PauseTransition(SHOWN);

  /// @param reasons one for each key
  ReasonBar(RulesViewModel rules, Texts texts, ActionControls controls, List<Action> reasons) {
    this.texts = texts;
    setId("reasons");
    getStyleClass().add("reason-bar");
    setMaxSize(Double.MAX_VALUE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    question.getStyleClass().addAll("small", "strong");
    question.setWrapText(true);
    var chips = new FlowPane();
    chips.getStyleClass().add("reason-chips");
    for (var reason : reasons) {
      var chip = controls.button(reason);
      chip.getStyleClass().add("diff-decide");
      chip.setFocusTraversable(false);
      chips.getChildren().add(chip);
    }
    getChildren().addAll(question, chips);
    time.setOnFinished(_ -> rules.leaveUnexplained());
    rules.unexplainedProperty().subscribe(this::show);
  }

  private void show(List<Rule> unexplained) {
    setVisible(!unexplained.isEmpty());
    if (unexplained.isEmpty()) {
      time.stop();
    } else {
      question.setText(
          texts.format("rules.reason.ask", unexplained.size(), unexplained.getFirst().id()));
      time.playFromStart();
    }
  }
}
