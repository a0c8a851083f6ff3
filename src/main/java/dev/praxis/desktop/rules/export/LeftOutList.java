package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.LeftOut;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// The rules that are not written into a file, each with the reason.
final class LeftOutList extends ListView<LeftOutList.Row> {

  /// @param reason as a sentence's second half
  record Row(Rule rule, String reason) {}

  LeftOutList(Texts texts) {
    getStyleClass().add("left-out");
    setAccessibleText(texts.get("rules.export.left.out.list"));
    setCellFactory(_ -> new Cell(texts));
  }

  void show(List<LeftOut> leftOut, List<Rule> waiting, Texts texts) {
    var reasons = leftOut.stream().map(each -> new Row(each.rule(), each.reason()));
    var undecided = waiting.stream().map(rule -> new Row(rule, texts.get("rules.export.waiting")));
    getItems().setAll(Stream.concat(reasons, undecided).toList());
  }

  private static final class Cell extends WrappingCell<Row> {
    private final Texts texts;

    Cell(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected Node show(Row row) {
      var why =
          Words.small(
              texts.format(
                  "rules.export.left.out.why",
                  row.rule().id(),
                  texts.get("rules.scope." + row.rule().scope().word()),
                  row.reason()));
      setAccessibleText(row.rule().text() + ". " + why.getText());
      var box = new VBox(Words.plain(row.rule().text()), why);
      box.getStyleClass().add("left-out-row");
      return box;
    }
  }
}
