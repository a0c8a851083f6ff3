package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Inert;
import dev.praxis.desktop.sessions.wording.Moments;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the call log. Rows keep the order of the log, newest first.
final class CallColumns {
  private static final int REQUEST_SHOWN = 160;

  private final Texts texts;
  private final Moments moments;

  CallColumns(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /// Gives a table its columns.
  ///
  /// @param onRow told each row that comes into sight
  void giveTo(TableView<AgentCall> table, Consumer<Integer> onRow) {
    table
        .getColumns()
        .setAll(
            List.of(
                column("result", 76, call -> call, () -> new ResultCell(texts, onRow)),
                column("at", 104, call -> moments.dateTime(call.at()), WordCell::new),
                column("client", 104, AgentCall::client, WordCell::new),
                column("tool", 120, AgentCall::tool, WordCell::new),
                column("took", 64, call -> moments.length(call.took()), WordCell::new),
                column("request", 120, call -> line(call.request()), WordCell::new)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
  }

  private <S> TableColumn<AgentCall, S> column(
      String word,
      double width,
      Function<AgentCall, S> value,
      Supplier<TableCell<AgentCall, S>> cell) {
    var column = new TableColumn<AgentCall, S>(texts.get("agents.column." + word));
    column.setId("calls-" + word);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> cell.get());
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 60));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static String line(String request) {
    var start = request.length() > REQUEST_SHOWN ? request.substring(0, REQUEST_SHOWN) : request;
    return Inert.text(start).replaceAll("\\s+", " ");
  }

  private static final class WordCell extends TableCell<AgentCall, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
    }
  }

  private static final class ResultCell extends TableCell<AgentCall, AgentCall> {
    private final Texts texts;
    private final Consumer<Integer> onRow;

    ResultCell(Texts texts, Consumer<Integer> onRow) {
      this.texts = texts;
      this.onRow = onRow;
    }

    @Override
    protected void updateItem(@Nullable AgentCall call, boolean empty) {
      super.updateItem(call, empty);
      Label shown = empty || call == null ? null : CallView.result(call, texts);
      setGraphic(shown);
      if (shown != null) {
        onRow.accept(getIndex());
      }
    }
  }
}
