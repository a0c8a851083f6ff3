package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.evaluation.prospective.Export;
import dev.praxis.core.words.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-wizard-export.fxml`.
public final class ExportFormController {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final ModeModel model;
  private final Texts texts;
  @FXML private ComboBox<Export> exportBox;
  @FXML private Label noneLabel;

  public ExportFormController(ModeModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    exportBox.setItems(model.exports());
    exportBox.valueProperty().bindBidirectional(model.exportProperty());
    exportBox.setCellFactory(_ -> new Cell());
    exportBox.setButtonCell(new Cell());
    model.exports().subscribe(this::show);
    show();
  }

  private void show() {
    boolean none = model.exports().isEmpty();
    exportBox.setVisible(!none);
    exportBox.setManaged(!none);
    noneLabel.setVisible(none);
    noneLabel.setManaged(none);
  }

  /// One export in the list.
  private final class Cell extends ListCell<Export> {
    @Override
    protected void updateItem(@Nullable Export export, boolean empty) {
      super.updateItem(export, empty);
      setText(
          empty || export == null
              ? null
              : texts.format(
                  "wizard.export.line",
                  MOMENT.format(export.at()),
                  String.valueOf(export.file().getFileName()),
                  export.tags().size()));
    }
  }
}
