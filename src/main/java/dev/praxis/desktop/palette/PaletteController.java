package dev.praxis.desktop.palette;

import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.Views;
import dev.praxis.desktop.sheets.SheetLayer;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Ties `palette.fxml` to its view model.
public final class PaletteController {
  private static final int PAGE = 8;

  private final PaletteViewModel model;
  private final ActionControls controls;
  private final SheetLayer sheets;
  private final Parent root;
  @FXML private TextField letters;
  @FXML private ListView<PaletteEntry> entries;

  public PaletteController(
      PaletteViewModel model, ActionControls controls, SheetLayer sheets, Views views) {
    this.model = model;
    this.controls = controls;
    this.sheets = sheets;
    root = views.load("palette", this);
  }

  public void open() {
    model.open();
    sheets.open(root, Pos.TOP_CENTER, letters, () -> {});
  }

  @FXML
  private void initialize() {
    entries.setItems(model.shown());
    entries.setCellFactory(_ -> new PaletteCell(controls));
    letters.textProperty().bindBidirectional(model.lettersProperty());
    model.lettersProperty().subscribe(_ -> select(0));
    letters.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  @FXML
  private void click(MouseEvent click) {
    chooseSelected();
    click.consume();
  }

  private void press(KeyEvent press) {
    var at = entries.getSelectionModel().getSelectedIndex();
    switch (press.getCode()) {
      case DOWN -> select(at + 1);
      case UP -> select(at - 1);
      case PAGE_DOWN -> select(at + PAGE);
      case PAGE_UP -> select(at - PAGE);
      case ENTER -> chooseSelected();
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void select(int index) {
    var within = Math.clamp(index, 0, Math.max(0, entries.getItems().size() - 1));
    entries.getSelectionModel().clearAndSelect(within);
    entries.scrollTo(Math.max(0, within - PAGE));
  }

  private void chooseSelected() {
    var chosen = entries.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      sheets.close();
      model.choose(Objects.requireNonNull(chosen));
    }
  }
}
