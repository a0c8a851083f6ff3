package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Fold;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Words.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One line a call removed from a file or put into it: a sign, a tint, marks on what changed in it.
final class ChangeView extends RowFrame {
  private final Label sign = new Label();
  private final MarkedText removed = new MarkedText("delete-mark");
  private final MarkedText added = new MarkedText("insert-mark");
  private final HBox line = new HBox(sign);
  private String fateClass = "";

  ChangeView(Texts texts) {
    super(texts);
    sign.getStyleClass().add("change-sign");
    line.getStyleClass().add("change-line");
    HBox.setHgrow(removed, Priority.ALWAYS);
    HBox.setHgrow(added, Priority.ALWAYS);
    VBox.setVgrow(line, Priority.ALWAYS);
    body().getChildren().setAll(line);
    getStyleClass().add("change");
  }

  void show(Row.Change change) {
    speak(Role.TOOL, false);
    line.getStyleClass().remove(fateClass);
    fateClass =
        switch (change.fate()) {
          case SAME -> "change-same";
          case REMOVED -> "change-removed";
          case ADDED -> "change-added";
        };
    line.getStyleClass().add(fateClass);
    sign.setText(
        switch (change.fate()) {
          case SAME -> " ";
          case REMOVED -> "−";
          case ADDED -> "+";
        });
    var text = change.fate() == Row.Change.Fate.REMOVED ? removed : added;
    text.show(cut(change.line().text()), changed(change));
    line.getChildren().setAll(sign, text);
  }

  private static String cut(String text) {
    return text.length() > Fold.MOST_CHARS ? text.substring(0, Fold.MOST_CHARS) + "…" : text;
  }

  private static List<Range> changed(Row.Change change) {
    var places = new ArrayList<Range>();
    int from = 0;
    for (TextDiff.Part part : change.line().parts()) {
      int end = from + part.text().length();
      if (part.changed() && end <= Fold.MOST_CHARS) {
        places.add(new Range(from, end));
      }
      from = end;
    }
    // a line that is new as a whole is tinted already
    return places.size() == 1 && places.getFirst().start() == 0 && places.getFirst().end() == from
        ? List.of()
        : places;
  }
}
