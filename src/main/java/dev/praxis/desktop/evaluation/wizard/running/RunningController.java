package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.replay.RunCounts;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.sessions.wording.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `evaluation-wizard-running.fxml`.
public final class RunningController {
  private final RunModel model;
  private final Texts texts;
  private final Runnable another;
  private final Runnable close;
  @FXML private VBox root;
  @FXML private Label titleLabel;
  @FXML private Label noteLabel;
  @FXML private GridPane arms;
  @FXML private ProgressBar beforeBar;
  @FXML private Label beforeLabel;
  @FXML private ProgressBar afterBar;
  @FXML private Label afterLabel;
  @FXML private Label costLabel;
  @FXML private VBox verdictBox;
  @FXML private HBox buttons;
  private SheetKeys keys = new SheetKeys(new Region());

  /// @param another begins a new evaluation
  /// @param close closes the sheet
  public RunningController(RunModel model, Texts texts, Runnable another, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.another = another;
    this.close = close;
  }

  @FXML
  private void initialize() {
    keys =
        new SheetKeys(root)
            .on("C", model::cancel)
            .on("R", model::goOn)
            .on("S", model::seal)
            .on("N", another)
            .on("Enter", close);
    arms.managedProperty().bind(arms.visibleProperty());
    noteLabel.managedProperty().bind(noteLabel.textProperty().isNotEmpty());
    costLabel.managedProperty().bind(costLabel.textProperty().isNotEmpty());
    model.stateProperty().subscribe(this::show);
  }

  /// What gets the keyboard.
  public Node first() {
    return buttons.getChildren().isEmpty() ? root : buttons.getChildren().getLast();
  }

  private void show(RunState state) {
    verdictBox.getChildren().clear();
    arms.setVisible(false);
    costLabel.setText("");
    switch (state) {
      case RunState.Idle _ -> say("wizard.run.idle", "", button("N", "wizard.run.another"));
      case RunState.Evaluating _ ->
          say("wizard.run.evaluating", "", button("C", "wizard.run.cancel"));
      case RunState.Running(var counts, var stopping) -> {
        if (stopping) {
          say("wizard.run.stopping", "wizard.run.stopping.note");
        } else {
          say("wizard.run.running", "wizard.run.sealed.note", button("C", "wizard.run.cancel"));
        }
        count(counts);
      }
      case RunState.Stopped(var counts) -> {
        say(
            "wizard.run.stopped",
            "wizard.run.stopped.note",
            button("N", "wizard.run.another"),
            primary(button("R", "wizard.run.resume")));
        count(counts);
      }
      case RunState.Broken(var counts) -> {
        say(
            "wizard.run.broken",
            "",
            button("S", "wizard.run.seal"),
            primary(button("R", "wizard.run.retry")));
        noteLabel.setText(texts.format("wizard.run.broken.note", counts.broken()));
        count(counts);
      }
      case RunState.Said(var result) -> {
        say(
            "wizard.run.said",
            "",
            button("N", "wizard.run.another"),
            primary(button("Enter", "wizard.run.show")));
        verdict(result);
      }
    }
    if (root.getScene() != null && root.isVisible()) {
      first().requestFocus();
    }
  }

  private void say(String title, String note, Button... acts) {
    titleLabel.setText(texts.get(title));
    noteLabel.setText(note.isEmpty() ? "" : texts.get(note));
    buttons.getChildren().setAll(acts);
  }

  private Button button(String key, String words) {
    return keys.button(key, texts.get(words));
  }

  private static Button primary(Button button) {
    button.getStyleClass().add("accent");
    return button;
  }

  private void count(RunCounts counts) {
    arms.setVisible(true);
    arm(beforeBar, beforeLabel, counts.before(), counts.perArm());
    arm(afterBar, afterLabel, counts.after(), counts.perArm());
    var parts = new ArrayList<String>();
    parts.add(texts.format("wizard.run.tokens", Amounts.compact(counts.tokens())));
    parts.add(String.format(Locale.ENGLISH, "%.2f USD", counts.costUsd()));
    if (counts.kept() > 0) {
      parts.add(texts.format("wizard.run.kept", counts.kept()));
    }
    if (counts.broken() > 0) {
      parts.add(texts.format("wizard.run.broken.count", counts.broken()));
    }
    costLabel.setText(String.join("  ·  ", parts));
  }

  private static void arm(ProgressBar bar, Label label, int done, int all) {
    bar.setProgress(all == 0 ? 0 : (double) done / all);
    label.setText("%d / %d".formatted(done, all));
  }

  private void verdict(KeptEvaluation result) {
    var word = result.state().name().toLowerCase(Locale.ROOT);
    var badge = new Label(result.state().words(), new FontIcon(icon(word)));
    badge.getStyleClass().addAll("badge", style(word));
    var lines = new ArrayList<Node>(List.of(badge));
    if (!result.headline().equals(result.state().words())) {
      lines.add(label(result.headline(), "title"));
    }
    lines.add(label(result.sentence(), "wizard-sentence"));
    result.cautions().forEach(caution -> lines.add(label(sentence(caution), "muted")));
    verdictBox.getChildren().setAll(lines);
  }

  private static String sentence(String clause) {
    return clause.isEmpty()
        ? ""
        : Character.toUpperCase(clause.charAt(0))
            + clause.substring(1)
            + (clause.endsWith(".") ? "" : ".");
  }

  private static String icon(String state) {
    return switch (state) {
      case "better" -> "fth-trending-up";
      case "worse" -> "fth-trending-down";
      case "invalid" -> "fth-slash";
      case "potential" -> "fth-compass";
      default -> "fth-minus";
    };
  }

  private static String style(String state) {
    return switch (state) {
      case "better" -> "success";
      case "worse", "invalid" -> "danger";
      case "potential" -> "accent";
      default -> "warning";
    };
  }

  private static Label label(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
