package dev.praxis.desktop.tags.sheets;

import dev.praxis.core.mining.queue.QueueCard;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every quote of a group, to be read before all of them are decided at once.
public final class GroupSheet extends VBox {
  /// @param act what the button says
  public GroupSheet(List<QueueCard> cards, String act, Runnable onAct) {
    setId("groupSheet");
    getStyleClass().add("tags-group-sheet");
    var list = new ListView<QueueCard>();
    list.setCellFactory(_ -> new QuoteCell());
    list.getItems().setAll(cards);
    list.setPrefHeight(Math.min(360, 24 + cards.size() * 72));
    var button = new Button(act);
    button.setId("decideGroupNow");
    button.setDefaultButton(true);
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> onAct.run());
    var foot = new HBox(button);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(list, foot);
  }

  private static final class QuoteCell extends dev.praxis.desktop.common.WrappingCell<QueueCard> {
    @Override
    protected Node show(QueueCard card) {
      var evidence = card.evidence();
      var quote = new Label(evidence.signal().quote());
      quote.setWrapText(true);
      quote.setMinHeight(Region.USE_PREF_SIZE);
      var where = new Label(evidence.project() + " \u00b7 " + evidence.sessionTitle());
      where.getStyleClass().addAll("muted", "small");
      setAccessibleText(evidence.signal().quote());
      return new VBox(quote, where);
    }
  }
}
