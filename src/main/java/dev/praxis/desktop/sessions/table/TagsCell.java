package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import dev.praxis.desktop.sessions.wording.Chips;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The tags of a session: the first as a chip, the others counted and named in the tooltip.
final class TagsCell extends TableCell<Session, List<String>> {
  private final HBox chips = new HBox();

  TagsCell() {
    chips.getStyleClass().add("tags-line");
    chips.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable List<String> tags, boolean empty) {
    super.updateItem(tags, empty);
    if (empty || tags == null || tags.isEmpty()) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var first = Chips.of(tags.getFirst());
    first.setMinWidth(0);
    chips.getChildren().setAll(first);
    if (tags.size() > 1) {
      var others = new Label("+" + (tags.size() - 1));
      others.getStyleClass().addAll("muted", "small");
      others.setMinWidth(Region.USE_PREF_SIZE);
      chips.getChildren().add(others);
    }
    setTooltip(new Tooltip(String.join("\n", tags)));
    setGraphic(chips);
  }
}
