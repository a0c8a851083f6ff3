package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One button for each cell of the mosaic with its key and its count; pressed, only its items are
/// shown.
final class FilterChips extends HBox {
  private final ItemsViewModel model;
  private final Texts texts;
  private final Map<Cell, ToggleButton> chips = new EnumMap<>(Cell.class);
  private final Map<Cell, Label> words = new EnumMap<>(Cell.class);

  FilterChips(ItemsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("evaluation-filters");
    Cell.ofMosaic().forEach(cell -> getChildren().add(chip(cell)));
    managedProperty().bind(visibleProperty());
    model.tableProperty().subscribe(this::show);
    model.filterProperty().subscribe(this::mark);
    show();
    mark();
  }

  private ToggleButton chip(Cell cell) {
    var icon = new FontIcon(cell.icon());
    icon.getStyleClass().add(cell.styleClass());
    var label = new Label();
    words.put(cell, label);
    var badge = new Label(Integer.toString(cell.number()));
    badge.getStyleClass().add("key-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    var content = new HBox(icon, label, badge);
    content.getStyleClass().add("action-content");
    var chip = new ToggleButton(null, content);
    chip.getStyleClass().add("evaluation-filter");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setOnAction(_ -> {
      model.toggle(cell);
      mark();
    });
    chips.put(cell, chip);
    return chip;
  }

  private void show() {
    setVisible(model.tableProperty().get().kind() == Kind.PAIRS);
    var counts = model.counts();
    words.forEach((cell, label) -> {
      label.setText(
          texts.format("evaluation.filter." + cell.word(), counts.getOrDefault(cell, 0L)));
      var chip = chips.get(cell);
      if (chip != null) {
        chip.setAccessibleText(label.getText());
      }
    });
  }

  private void mark() {
    chips.forEach((cell, chip) -> chip.setSelected(cell == model.filterProperty().get()));
  }
}
