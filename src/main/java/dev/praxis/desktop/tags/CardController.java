package dev.praxis.desktop.tags;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.OneWayConverter;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.card.CardBadges;
import dev.praxis.desktop.tags.card.CardViewModel;
import dev.praxis.desktop.tags.card.CardWords;
import dev.praxis.desktop.tags.card.QuoteText;
import dev.praxis.desktop.tags.card.RowCell;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.CardKey;
import dev.praxis.desktop.tags.queue.QueueRow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `tags-queue.fxml` to its view models. Decides nothing itself.
public final class CardController {
  private final TagsViewModel tags;
  private final QueueViewModel queue;
  private final CardViewModel reading;
  private final Desk desk;
  private final CardWords words;
  private final CardBadges cardBadges;

  @FXML private Label scopeName;
  @FXML private Label position;
  @FXML private ComboBox<QueueOrder> order;
  @FXML private Button group;
  @FXML private MenuButton curate;
  @FXML private HBox narrowingRow;
  @FXML private Button narrowing;
  @FXML private ListView<QueueRow> rows;
  @FXML private ScrollPane scroll;
  @FXML private Label claim;
  @FXML private FlowPane badges;
  @FXML private Label before;
  @FXML private TextFlow quote;
  @FXML private Label after;
  @FXML private Label where;
  @FXML private Button open;
  @FXML private Button expand;
  @FXML private Button decideGroup;
  @FXML private VBox quotesBox;
  @FXML private Button quotePrevious;
  @FXML private Button quoteNext;
  @FXML private VBox quotes;
  @FXML private EmptyState clear;

  CardController(TagsViewModel tags, QueueViewModel queue, CardViewModel reading, Desk desk) {
    this.tags = tags;
    this.queue = queue;
    this.reading = reading;
    this.desk = desk;
    words = new CardWords(desk.texts());
    cardBadges = new CardBadges(desk.texts());
  }

  @FXML
  private void initialize() {
    order.getItems().setAll(QueueOrder.values());
    order.setConverter(new OneWayConverter<>(words::order));
    order.valueProperty().bindBidirectional(queue.orderProperty());
    rows.setCellFactory(_ -> new RowCell(desk.texts()));
    rows.setItems(queue.rows());
    rows.visibleProperty().bind(queue.groupedProperty());
    rows.managedProperty().bind(rows.visibleProperty());
    rows.getSelectionModel().selectedIndexProperty().subscribe(this::selectByHand);
    queue.selectedProperty().subscribe(_ -> showPlace());
    queue.rows().subscribe(this::showPlace);
    queue.scopeProperty().subscribe(_ -> showPlace());
    reading.shownProperty().subscribe(this::show);
    reading.expandedProperty().subscribe(_ -> show(reading.shownProperty().get()));
    reading.quotesProperty().subscribe(this::showQuotes);
    tags.standingProperty().subscribe(_ -> showPlace());
    tags.unseenProperty().subscribe(_ -> showPlace());
    reading.matchedProperty().subscribe(_ -> show(reading.shownProperty().get()));
  }

  void tie(TagActions actions) {
    var controls = desk.controls();
    controls.tie(group, actions.group());
    curate.setGraphic(new FontIcon("fth-more-horizontal"));
    curate
        .getItems()
        .setAll(
            controls.menuItem(actions.snoozed()),
            controls.menuItem(actions.wake()),
            controls.menuItem(actions.define()),
            controls.menuItem(actions.rename()),
            controls.menuItem(actions.merge()),
            controls.menuItem(actions.split()),
            controls.menuItem(actions.history()),
            controls.menuItem(actions.groupNotReal()));
    tieNarrowing(actions.widen());
    controls.tie(open, actions.open());
    controls.tie(expand, actions.expand());
    controls.tie(decideGroup, actions.groupReal());
    controls.tieIcon(quoteNext, actions.quoteNext());
    controls.tieIcon(quotePrevious, actions.quotePrevious());
  }

  /// Its words say what is shown, its tooltip that it shows more.
  private void tieNarrowing(Action widen) {
    narrowing.setGraphic(new FontIcon("fth-x"));
    narrowing.setOnAction(_ -> widen.perform());
    var tip = desk.texts().get(widen.textKey());
    narrowing.setTooltip(new Tooltip(tip + "  " + widen.shortcuts().getFirst().badge()));
    narrowing.accessibleTextProperty().bind(Bindings.concat(narrowing.textProperty(), ", ", tip));
  }

  private void selectByHand(Number index) {
    if (index.intValue() >= 0 && index.intValue() != queue.place().index()) {
      queue.place().select(index.intValue());
    }
  }

  private void showPlace() {
    var scope = queue.scopeProperty().get();
    scopeName.setText(words.scope(scope));
    narrowing.setText(words.narrowing(scope));
    narrowingRow.setVisible(!narrowing.getText().isEmpty());
    narrowingRow.setManaged(narrowingRow.isVisible());
    int of = queue.rows().size();
    var card = queue.selectedProperty().get();
    boolean empty = card == null;
    var key = card == null || queue.waits(card) ? "tags.position" : "tags.position.settled";
    position.setText(of == 0 ? "" : desk.texts().format(key, queue.place().index() + 1, of));
    scroll.setVisible(!empty);
    clear.setVisible(empty);
    int snoozed = tags.standingProperty().get().snoozed() - queue.awake();
    var part = words.narrowing(scope);
    boolean seen = tags.unseenProperty().get() == 0;
    var state = seen ? "tags.clear" : "tags.clear.unseen";
    var hint = seen ? "tags.clear.hint" : "tags.clear.unseen.hint";
    clear.setTitle(desk.texts().get(part.isEmpty() ? state : "tags.clear.part"));
    clear.setHint(
        part.isEmpty()
            ? desk.texts().format(hint, Math.max(0, snoozed))
            : desk.texts().format("tags.clear.part.hint", scopeName.getText(), part));
    if (queue.groupedProperty().get() && queue.place().index() < of) {
      rows.getSelectionModel().clearAndSelect(queue.place().index());
      rows.scrollTo(Math.max(0, queue.place().index() - 2));
    }
  }

  private void show(@Nullable Evidence evidence) {
    if (evidence == null) {
      return;
    }
    boolean all = reading.expandedProperty().get();
    var signal = evidence.signal();
    claim.setText(claim(signal.tag()));
    int end = all ? signal.quote().length() : CardWords.end(signal.quote());
    quote
        .getChildren()
        .setAll(QuoteText.pieces(signal.quote(), reading.matchedProperty().get(), end));
    around(before, "tags.before", evidence.before(), all);
    around(after, "tags.after", evidence.after(), all);
    where.setText(words.place(evidence));
    var card = queue.selectedProperty().get();
    badges.getChildren().setAll(cardBadges.of(evidence, card != null && card.drawn()));
    quote.setAccessibleText(signal.quote());
  }

  private String claim(String tag) {
    return tag.isEmpty()
        ? desk.texts().get("tags.claim.none")
        : tags.find(tag).map(TagCount::sentence).filter(said -> !said.isEmpty()).orElse(tag);
  }

  private void around(Label label, String key, String line, boolean all) {
    label.setText(desk.texts().format(key, line));
    label.setWrapText(all);
    label.setMinHeight(all ? Label.USE_PREF_SIZE : Label.USE_COMPUTED_SIZE);
    label.setVisible(!line.isEmpty());
    label.setManaged(!line.isEmpty());
  }

  private void showQuotes(List<QueueCard> more) {
    var here = queue.selectedProperty().get();
    boolean any = more.size() > 1;
    quotesBox.setVisible(any);
    quotesBox.setManaged(any);
    quotes.getChildren().clear();
    for (var each : more) {
      if (here == null || !CardKey.of(each).equals(CardKey.of(here))) {
        quotes.getChildren().add(chip(each));
      }
    }
  }

  private Node chip(QueueCard other) {
    var chip = new Button(other.evidence().signal().quote().replace('\n', ' '));
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("quiet", "tags-chip");
    chip.setMaxWidth(Double.MAX_VALUE);
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> queue.place().go(other));
    return chip;
  }

  Node focus() {
    return scroll;
  }
}
