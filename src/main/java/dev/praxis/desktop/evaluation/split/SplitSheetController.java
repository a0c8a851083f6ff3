package dev.praxis.desktop.evaluation.split;

import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-split.fxml`: how to divide anew, and what that will do.
public final class SplitSheetController {
  private final SplitReport now;
  private final Texts texts;
  private final Consumer<SplitWish> whenWished;
  @FXML private ToggleGroup methods;
  @FXML private ToggleButton timeButton;
  @FXML private Slider shareSlider;
  @FXML private Label shareLabel;
  @FXML private VBox seedBox;
  @FXML private TextField seedField;
  @FXML private Label consequenceLabel;
  @FXML private Button holdOutButton;

  public SplitSheetController(SplitReport now, Texts texts, Consumer<SplitWish> whenWished) {
    this.now = now;
    this.texts = texts;
    this.whenWished = whenWished;
  }

  @FXML
  private void initialize() {
    seedBox.visibleProperty().bind(timeButton.selectedProperty().not());
    seedBox.managedProperty().bind(seedBox.visibleProperty());
    holdOutButton
        .disableProperty()
        .bind(seedBox.visibleProperty().and(seedField.textProperty().isEmpty()));
    methods.selectedToggleProperty().subscribe(this::keepOne);
    shareSlider.valueProperty().subscribe(this::explain);
    timeButton.selectedProperty().subscribe(this::explain);
    explain();
  }

  /// What should have the keyboard first.
  public ToggleButton first() {
    return timeButton;
  }

  @FXML
  private void holdOut() {
    whenWished.accept(wish());
  }

  private void explain() {
    var wish = wish();
    shareLabel.setText(wish.percent() + " %");
    consequenceLabel.setText(wish.consequence(now, texts));
    holdOutButton.setText(texts.format("evaluation.split.sheet.button", wish.percent()));
  }

  private SplitWish wish() {
    return new SplitWish(
        timeButton.isSelected(), (int) Math.round(shareSlider.getValue()), seedField.getText());
  }

  /// Pressing the chosen one again would choose none.
  private void keepOne(@Nullable Toggle before, @Nullable Toggle chosen) {
    if (chosen == null && before != null) {
      methods.selectToggle(before);
    }
  }
}
