package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Evidence;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import dev.praxis.desktop.sessions.rows.Words.Range;
import dev.praxis.desktop.sessions.wording.Moments;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws one row of the reader with the view of its kind; views are made once and used again.
public final class RowCell extends ListCell<Row> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Texts texts;
  private final Moments moments;
  private final RowSurroundings around;
  private @Nullable SaidView said;
  private @Nullable CallView call;
  private @Nullable MarkView mark;
  private @Nullable PieceView piece;
  private @Nullable ChangeView change;
  private @Nullable MoreView more;

  public RowCell(Texts texts, Moments moments, RowSurroundings around) {
    this.texts = texts;
    this.moments = moments;
    this.around = around;
    getStyleClass().add("reader-cell");
    setPrefWidth(0);
    around.current().subscribe(this::showCurrent);
    around.selection().subscribe(this::showSelection);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          var row = getItem();
          if (row != null
              && click.getButton() == MouseButton.PRIMARY
              && click.isStillSincePress()) {
            around.click(row);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(empty || row == null ? null : view(row));
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(empty || row == null ? null : spoken(row));
    showCurrent();
    showSelection();
  }

  /// Of a selection each row shows its own part.
  private void showSelection() {
    var selection = around.selection().getValue();
    switch (getItem()) {
      case Row.Said it when said != null && getGraphic() == said ->
          said.text().selected(part(selection, it.seq(), 0, it.text()));
      case Row.Piece it when piece != null && getGraphic() == piece ->
          piece.text().selected(part(selection, it.from(), it.start(), it.text()));
      case null, default -> {}
    }
  }

  private static List<Range> part(@Nullable Selection selection, int from, int start, String text) {
    return selection == null || selection.from() != from
        ? List.of()
        : Evidence.part(selection.start(), selection.end(), start, text.length()).stream().toList();
  }

  private void select(Range range) {
    switch (getItem()) {
      case Row.Said it -> around.select(new Selection(it.seq(), range.start(), range.end()));
      case Row.Piece it when it.from() >= 0 ->
          around.select(
              new Selection(it.from(), it.start() + range.start(), it.start() + range.end()));
      case null, default -> {}
    }
  }

  private void showCurrent() {
    int place = around.current().getValue().intValue();
    var row = getItem();
    var here = row != null && row.seq() >= 0 && row.seq() == place;
    pseudoClassStateChanged(CURRENT, here);
  }

  private Region view(Row row) {
    var marked = around.words().getValue();
    return switch (row) {
      case Row.Said it -> {
        said = made(said, this::newSaid);
        said.show(it, marked);
        yield said;
      }
      case Row.Call it -> {
        call = made(call, () -> new CallView(texts, moments, around::open));
        call.show(it, marked, around.folder());
        yield call;
      }
      case Row.Day(var date) -> mark(moments.day(date));
      case Row.Gap(var length) -> mark(texts.format("sessions.gap", moments.length(length)));
      case Row.Piece it -> {
        piece = made(piece, this::newPiece);
        piece.show(it, marked);
        yield piece;
      }
      case Row.Field it -> {
        piece = made(piece, this::newPiece);
        piece.show(it, marked);
        yield piece;
      }
      case Row.Waiting(var seq) -> {
        piece = made(piece, this::newPiece);
        var waiting = texts.get("sessions.call.waiting");
        piece.show(Row.Piece.apart(seq, Role.TOOL, Row.Piece.Kind.OUTPUT, waiting), Words.NONE);
        yield piece;
      }
      case Row.Change it -> {
        change = made(change, () -> new ChangeView(texts));
        change.show(it);
        yield change;
      }
      case Row.More it -> {
        more = made(more, () -> new MoreView(texts));
        more.show(it);
        yield more;
      }
    };
  }

  private SaidView newSaid() {
    var made = new SaidView(texts, moments);
    made.text().selectable(this::select);
    made.text().explainMasks(this::explainMask);
    return made;
  }

  private PieceView newPiece() {
    var made = new PieceView(texts);
    made.text().selectable(this::select);
    made.text().explainMasks(this::explainMask);
    return made;
  }

  private String explainMask(String kind) {
    var key = "secrets.kind." + kind;
    return texts.format("secrets.mask", texts.has(key) ? texts.get(key) : kind);
  }

  private MarkView mark(String says) {
    mark = made(mark, MarkView::new);
    mark.show(says);
    return mark;
  }

  private String spoken(Row row) {
    return switch (row) {
      case Row.Said it -> texts.get("sessions.role." + it.role().word()) + ": " + it.text();
      case Row.Call it -> it.event().toolUse() == null ? "" : it.event().toolUse().target();
      case Row.Day(var date) -> moments.day(date);
      case Row.Gap(var length) -> texts.format("sessions.gap", moments.length(length));
      case Row.Piece it -> it.text();
      case Row.Field it -> it.name() + ": " + it.value();
      case Row.Change it -> it.line().text();
      case Row.More _, Row.Waiting _ -> "";
    };
  }

  private static <T> T made(@Nullable T old, Supplier<T> make) {
    return old != null ? old : make.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() instanceof Region view
        ? Math.ceil(view.prefHeight(width - snappedLeftInset() - snappedRightInset()))
            + snappedTopInset()
            + snappedBottomInset()
        : super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof Region view) {
      double left = snappedLeftInset();
      double top = snappedTopInset();
      view.resizeRelocate(
          left,
          top,
          getWidth() - left - snappedRightInset(),
          getHeight() - top - snappedBottomInset());
    }
  }
}
