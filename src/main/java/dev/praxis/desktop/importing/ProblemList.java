package dev.praxis.desktop.importing;

import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.words.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an import could not read: file and line, the reason, what to do.
final class ProblemList extends ListView<ImportProblem> {
  private final Texts texts;

  ProblemList(List<ImportProblem> problems, Texts texts) {
    this.texts = texts;
    setId("importProblems");
    getStyleClass().add("problem-list");
    getItems().setAll(problems);
    setCellFactory(_ -> new ProblemCell());
  }

  private String where(ImportProblem problem) {
    return problem.line() == null
        ? problem.file().toString()
        : texts.format("import.problem.line", problem.file(), problem.line());
  }

  private final class ProblemCell extends ListCell<ImportProblem> {
    private final Label where = new Label();
    private final Label reason = new Label();
    private final Label remedy = new Label();
    private final VBox lines = new VBox(where, reason, remedy);

    ProblemCell() {
      where.getStyleClass().add("mono");
      where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      remedy.getStyleClass().add("muted");
      reason.setWrapText(true);
      remedy.setWrapText(true);
      lines.getStyleClass().add("problem");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ImportProblem problem, boolean empty) {
      super.updateItem(problem, empty);
      if (empty || problem == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      where.setText(where(problem));
      reason.setText(problem.reason());
      remedy.setText(problem.remedy());
      setTooltip(new Tooltip(problem.file().toString()));
      setGraphic(lines);
    }
  }
}
