package dev.praxis.desktop.rules.diff;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.words.Texts;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A difference on a sheet: to be read, not to be decided there.
public final class ChangeList extends ListView<DiffRow> {
  private final TextDiff diff;

  public ChangeList(TextDiff diff, Texts texts) {
    this.diff = diff;
    getStyleClass().add("diff");
    setAccessibleText(texts.get("rules.diff"));
    setCellFactory(_ -> new DiffCell(texts, () -> show(DiffView.EVERY_LINE), _ -> new Region()));
    setPrefHeight(320);
    show(DiffView.USUAL_CONTEXT);
  }

  private void show(int context) {
    getItems()
        .setAll(DiffRows.of(diff, new DiffView(DiffLayout.UNIFIED, context, false), Map.of()));
  }
}
