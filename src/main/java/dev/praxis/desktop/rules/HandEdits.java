package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.HandEdit;
import dev.praxis.core.instructions.TextDiff;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import dev.praxis.desktop.rules.diff.LineWords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was changed in the block by hand since it was written, and where the workspace changed the
/// same rule.
final class HandEdits extends VBox {
  private final Texts texts;

  HandEdits(Texts texts) {
    this.texts = texts;
    getStyleClass().add("hand-edits");
  }

  /// Lists what is taken over.
  void showTaken(List<HandEdit> edits) {
    var heading = new Label(texts.format("rules.export.by.hand", edits.size()));
    heading.getStyleClass().add("strong");
    heading.setWrapText(true);
    getChildren().add(heading);
    edits.forEach(edit -> getChildren().add(taken(edit)));
  }

  private Node taken(HandEdit edit) {
    return switch (edit) {
      case HandEdit.Added(var text) -> row("rules.export.added", whole(text, Mark.ADDED));
      case HandEdit.Removed(_, var text) -> row("rules.export.removed", whole(text, Mark.REMOVED));
      case HandEdit.Reworded(_, var from, var to) ->
          row("rules.export.reworded", reworded(from, to));
    };
  }

  private Node row(String words, Node text) {
    var what = new Label(texts.get(words));
    what.getStyleClass().addAll("muted", "small");
    what.setMinWidth(120);
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(what, text);
    row.getStyleClass().add("hand-edit");
    return row;
  }

  /// A rule three times: as last exported, in the file, here; and a button for each side.
  void showConflict(Conflict conflict, BiConsumer<Conflict, Conflict.Side> choose) {
    var heading = new Label(texts.format("rules.export.conflict", conflict.rule()));
    heading.getStyleClass().addAll("strong", "status-warning");
    heading.setWrapText(true);
    var file = button("rules.export.keep.file", conflict, Conflict.Side.FILE, choose);
    var here = button("rules.export.keep.here", conflict, Conflict.Side.WORKSPACE, choose);
    var card =
        new VBox(
            heading,
            side("rules.export.base", Optional.of(conflict.base()), new Region()),
            side("rules.export.in.file", conflict.inFile(), file),
            side("rules.export.here", conflict.here(), here));
    card.getStyleClass().add("card");
    getChildren().add(card);
  }

  private Node side(String words, Optional<String> text, Node button) {
    var shown =
        text.<Node>map(each -> whole(each, Mark.SAME))
            .orElseGet(() -> {
              var gone = new Label(texts.get("rules.export.taken.out"));
              gone.getStyleClass().add("muted");
              return gone;
            });
    var row = (HBox) row(words, shown);
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    row.getChildren().addAll(spring, button);
    return row;
  }

  private Button button(
      String words,
      Conflict conflict,
      Conflict.Side side,
      BiConsumer<Conflict, Conflict.Side> choose) {
    var button = new Button(texts.get(words));
    button.setId("keep%s%d".formatted(side, conflict.rule()));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> choose.accept(conflict, side));
    return button;
  }

  private static Node whole(String text, Mark mark) {
    var flow = LineWords.of(List.of(new TextDiff.Part(text, true)), mark);
    flow.getStyleClass().addAll("diff-line", style(mark));
    return flow;
  }

  private static Node reworded(String from, String to) {
    var box = new VBox();
    for (var row : TextDiff.between(from, to).rows()) {
      if (row.before() != null) {
        box.getChildren().add(part(row.before(), Mark.REMOVED));
      }
      if (row.after() != null) {
        box.getChildren().add(part(row.after(), Mark.ADDED));
      }
    }
    return box;
  }

  private static Node part(TextDiff.Line line, Mark mark) {
    var flow = LineWords.of(line.parts(), mark);
    flow.getStyleClass().addAll("diff-line", style(mark));
    return flow;
  }

  private static String style(Mark mark) {
    return switch (mark) {
      case SAME, READ -> "same";
      case ADDED -> "added";
      case REMOVED -> "removed";
    };
  }
}
