package dev.praxis.desktop.sessions.find;

import dev.praxis.core.words.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Ties `sessions-facets.fxml` to its view model. Decides nothing itself.
public final class FacetsController {
  private final FindViewModel model;
  private final Texts texts;

  @FXML private Node root;
  @FXML private ListView<FacetRow> facets;
  @FXML private Button clear;

  public FacetsController(FindViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    facets.setItems(model.getFacets());
    facets.setCellFactory(_ -> new FacetCell(texts, model.says(), this::act));
    facets.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    clear
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.filtersProperty().get().isEmpty(), model.filtersProperty()));
  }

  @FXML
  private void clear() {
    model.clear();
  }

  public Node root() {
    return root;
  }

  /// What gets the focus of the pane.
  public ListView<FacetRow> list() {
    return facets;
  }

  private void press(KeyEvent key) {
    var row = facets.getSelectionModel().getSelectedItem();
    if (row != null && (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER)) {
      act(row, key.isAltDown() || key.isShiftDown());
      key.consume();
    }
  }

  private void act(FacetRow row, boolean exclude) {
    int place = facets.getSelectionModel().getSelectedIndex();
    switch (row) {
      case FacetRow.Choice choice when exclude -> model.exclude(choice.facet(), choice.value());
      case FacetRow.Choice choice -> model.toggle(choice.facet(), choice.value());
      case FacetRow.More more -> model.toggleWhole(more.facet());
      case FacetRow.Header _ -> {}
    }
    facets.getSelectionModel().select(place);
  }
}
