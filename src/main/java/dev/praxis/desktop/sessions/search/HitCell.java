package dev.praxis.desktop.sessions.search;

import dev.praxis.desktop.sessions.rows.Inert;
import dev.praxis.desktop.sessions.search.SearchViewModel.Hit;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// One event that was found: its session, its time, and the words around those searched for.
final class HitCell extends ListCell<Hit> {
  private static final Pattern PART = Pattern.compile("«([^»]*)»|[^«]+|«");

  private final Moments moments;
  private final SessionWords says;
  private final Label title = new Label();
  private final Label place = new Label();
  private final TextFlow snippet = new TextFlow();
  private final VBox lines;

  HitCell(Moments moments, SessionWords says) {
    this.moments = moments;
    this.says = says;
    title.setMinWidth(0);
    title.getStyleClass().add("strong");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    place.getStyleClass().addAll("muted", "small");
    place.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(title, place);
    head.setAlignment(Pos.BASELINE_LEFT);
    head.getStyleClass().add("hit-head");
    lines = new VBox(head, snippet);
    getStyleClass().add("hit-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(says.title(hit.session()));
    var at = hit.event().at();
    place.setText(hit.session().project() + (at == null ? "" : "  " + moments.dateTime(at)));
    var words = Inert.text(hit.event().snippet()).replaceAll("\\s+", " ").strip();
    snippet.getChildren().clear();
    PART.matcher(words)
        .results()
        .forEach(part -> {
          var found = part.group(1) != null;
          var text = new Text(found ? part.group(1) : part.group());
          text.getStyleClass().add(found ? "hit-found" : "hit-text");
          snippet.getChildren().add(text);
        });
    setAccessibleText(title.getText() + ": " + words);
    setGraphic(lines);
  }
}
