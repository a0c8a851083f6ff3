package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The title of a session, with marks for where it came from and for the side of the split it is
/// on.
final class TitleCell extends TableCell<Session, Session> {
  private static final double ROOM_FOR_WORD = 280;

  private final SessionWords says;
  private final Texts texts;
  private final Label title = new Label();
  private final FontIcon relation = new FontIcon("fth-git-branch");
  private final Label relationMark = new Label(null, relation);
  private final Label split = new Label();
  private String splitWord = "";
  private final HBox line = new HBox(relationMark, title, split);

  private TitleCell(SessionWords says, Texts texts) {
    this.says = says;
    this.texts = texts;
    title.setMinWidth(0);
    title.getStyleClass().add("session-title");
    split.getStyleClass().addAll("badge", "split-badge");
    split.setMinWidth(Region.USE_PREF_SIZE);
    relationMark.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("title-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    widthProperty().subscribe(this::fit);
  }

  static Function<TableColumn<Session, Session>, TableCell<Session, Session>> factory(
      SessionWords says, Texts texts) {
    return _ -> new TitleCell(says, texts);
  }

  @Override
  protected void updateItem(@Nullable Session session, boolean empty) {
    super.updateItem(session, empty);
    if (empty || session == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    title.setText(says.title(session));
    showRelation(session);
    showSplit(session.split());
    setTooltip(new Tooltip(says.title(session)));
    setAccessibleText(says.title(session));
    setGraphic(line);
  }

  /// Where there is little room the sign stands for the word.
  private void fit() {
    split.setText(getWidth() < ROOM_FOR_WORD ? "" : splitWord);
  }

  private void showRelation(Session session) {
    var related = !session.relation().isEmpty();
    relationMark.setVisible(related);
    relationMark.setManaged(related);
    if (related) {
      relation.setIconLiteral(
          switch (session.relation()) {
            case "subagent" -> "fth-corner-down-right";
            case "copy" -> "fth-copy";
            default -> "fth-git-branch";
          });
      relationMark.setTooltip(new Tooltip(says.lineage(session)));
    }
  }

  private void showSplit(Split side) {
    boolean told = side != Split.TRAIN;
    split.setVisible(told);
    split.setManaged(told);
    if (told) {
      splitWord = texts.get("sessions.split." + side.word() + ".short");
      fit();
      split.setGraphic(new FontIcon(side == Split.HELD_OUT ? "fth-lock" : "fth-shield"));
      split.setTooltip(new Tooltip(texts.get("sessions.split." + side.word() + ".tip")));
    }
  }
}
