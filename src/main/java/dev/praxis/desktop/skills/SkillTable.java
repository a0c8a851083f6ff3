package dev.praxis.desktop.skills;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.PlaceKeeper;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.table.RowSight;
import dev.praxis.desktop.skills.table.SkillColumns;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table of skills, tied both ways to which one is selected. Sorting and reading again lose
/// neither the selection nor the rows in sight.
final class SkillTable {
  private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");

  private final TableView<SkillRow> table;

  /// Selected last: only another one is brought into sight.
  private long revealed;

  SkillTable(TableView<SkillRow> table, SkillsViewModel model, Texts texts) {
    this.table = table;
    new SkillColumns(texts).giveTo(table);
    var sorted = new SortedList<>(model.getRows().shown());
    sorted.comparatorProperty().bind(table.comparatorProperty().map(SkillColumns::queueFirst));
    table.setSortPolicy(_ -> true);
    var places = PlaceKeeper.in(table, SkillRow::id);
    places.follow(sorted);
    table.setPlaceholder(new Group());
    table.setRowFactory(_ -> new Row());
    places.onChoice(model.selectedProperty()::set);
    model.selectedProperty().subscribe(this::select);
    sorted.addListener((ListChangeListener<SkillRow>) _ -> select(model.selectedProperty().get()));
  }

  private void select(@Nullable SkillRow row) {
    var selection = table.getSelectionModel();
    if (row == null || row.equals(selection.getSelectedItem())) {
      return;
    }
    int at = table.getItems().indexOf(row);
    if (at >= 0) {
      selection.clearAndSelect(at);
      if (row.id() != revealed) {
        RowSight.reveal(table, at);
      }
    }
    revealed = row.id();
  }

  /// Selects the next row, or the one before; at the ends it stays.
  void move(int by) {
    int rows = table.getItems().size();
    if (rows > 0) {
      int next = Math.clamp(table.getSelectionModel().getSelectedIndex() + by, 0, rows - 1);
      table.getSelectionModel().clearAndSelect(next);
      RowSight.reveal(table, next);
    }
  }

  /// Tells rows that wait from the others.
  private static final class Row extends TableRow<SkillRow> {
    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(WAITS, !empty && row != null && row.waits());
    }
  }
}
