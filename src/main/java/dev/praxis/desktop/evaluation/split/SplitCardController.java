package dev.praxis.desktop.evaluation.split;

import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Ties `evaluation-split-card.fxml`: how training and held-out sessions are divided now.
public final class SplitCardController {
  private static final int HASH_SHOWN = 8;

  private final ObservableValue<SplitReport> split;
  private final Texts texts;
  private final ActionControls controls;
  private final Action change;
  @FXML private Label methodLabel;
  @FXML private Label sizesLabel;
  @FXML private Label hashLabel;
  @FXML private Button changeButton;

  /// A card of the split in force.
  ///
  /// @param change divides anew
  public SplitCardController(
      ObservableValue<SplitReport> split, Texts texts, ActionControls controls, Action change) {
    this.split = split;
    this.texts = texts;
    this.controls = controls;
    this.change = change;
  }

  @FXML
  private void initialize() {
    controls.tieIcon(changeButton, change);
    sizesLabel.setTooltip(new Tooltip(texts.get("evaluation.split.quarantine.hint")));
    split.subscribe(this::show);
  }

  private void show(SplitReport split) {
    methodLabel.setText(method(split));
    sizesLabel.setText(
        texts.format(
            split.quarantine() > 0 ? "evaluation.split.sizes.three" : "evaluation.split.sizes",
            split.heldOut(),
            split.train(),
            split.quarantine()));
    var hash = split.hash();
    hashLabel.setText(
        hash.isEmpty() ? "–" : hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
    hashLabel.setTooltip(hash.isEmpty() ? null : new Tooltip(hash));
  }

  private String method(SplitReport split) {
    var key = "evaluation.split.method." + split.method();
    if (split.heldOut() == 0 || !texts.has(key)) {
      return texts.get("evaluation.split.method.none");
    }
    return split.method().equals("input")
        ? texts.get(key)
        : texts.format("evaluation.split.share", texts.get(key), Math.round(split.share() * 100));
  }
}
