package dev.praxis.desktop.tags;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.learning.Suggestion;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.card.CardViewModel;
import dev.praxis.desktop.tags.card.CardWords;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.Sitting.Batch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `tags-decide.fxml` to its view models. Decides nothing itself.
public final class DecideController {
  private final TagsViewModel tags;
  private final QueueViewModel queue;
  private final CardViewModel reading;
  private final TagHands hands;
  private final Desk desk;
  private final CardWords words;

  @FXML private VBox buttons;
  @FXML private VBox offers;
  @FXML private VBox more;
  @FXML private Label noteText;
  @FXML private Label reason;
  @FXML private Label score;
  @FXML private Label precision;
  @FXML private Label progress;
  @FXML private ProgressBar bar;
  @FXML private Label pace;
  @FXML private Label hasty;
  @FXML private VBox batchBox;
  @FXML private Label batch;
  @FXML private Button undoBatch;

  private List<Action> digits = List.of();

  DecideController(
      TagsViewModel tags, QueueViewModel queue, CardViewModel reading, TagHands hands, Desk desk) {
    this.tags = tags;
    this.queue = queue;
    this.reading = reading;
    this.hands = hands;
    this.desk = desk;
    words = new CardWords(desk.texts());
  }

  @FXML
  private void initialize() {
    reading.shownProperty().subscribe(this::show);
    reading.suggestionsProperty().subscribe(_ -> showOffers());
    tags.recordsProperty().subscribe(_ -> show(reading.shownProperty().get()));
    tags.paceProperty().subscribe(_ -> showProgress());
    tags.standingProperty().subscribe(_ -> showProgress());
    queue.selectedProperty().subscribe(_ -> showOffers());
    queue.rows().subscribe(this::showProgress);
    queue.notes().shownProperty().subscribe(this::showNote);
    queue.batches().tooFastProperty().subscribe(this::showTooFast);
    queue.batches().completeProperty().subscribe(this::showBatch);
  }

  void tie(TagActions actions) {
    var controls = desk.controls();
    buttons
        .getChildren()
        .setAll(
            controls.primaryButton(actions.real()),
            controls.button(actions.notReal()),
            controls.button(actions.snooze()));
    more.getChildren().setAll(controls.button(actions.other()), controls.button(actions.note()));
    buttons.getChildren().forEach(button -> ((Button) button).setMaxWidth(Double.MAX_VALUE));
    more.getChildren().forEach(button -> ((Button) button).setMaxWidth(Double.MAX_VALUE));
    controls.tie(undoBatch, actions.undoBatch());
    digits = actions.offers();
    showOffers();
  }

  private void show(@Nullable Evidence here) {
    if (here == null) {
      reason.setText("");
      score.setText("");
      precision.setText("");
      return;
    }
    var record = tags.recordsByDetector().get(here.signal().detector());
    reason.setText(here.signal().reason());
    score.setText(words.score(here, record));
    precision.setText(words.precision(record));
    precision.setManaged(!precision.getText().isEmpty());
  }

  private void showNote(String note) {
    noteText.setText(desk.texts().format("tags.note.kept", note));
    noteText.setVisible(!note.isEmpty());
    noteText.setManaged(!note.isEmpty());
  }

  private void showTooFast(Optional<Double> share) {
    hasty.setText(desk.texts().format("tags.hasty", share.orElse(0.0)));
    hasty.setVisible(share.isPresent());
    hasty.setManaged(share.isPresent());
  }

  private void showBatch(Optional<Batch> told) {
    batchBox.setVisible(told.isPresent());
    batchBox.setManaged(told.isPresent());
    told.ifPresent(each -> batch.setText(words.batch(each)));
  }

  private void showOffers() {
    var offered = hands.offers();
    var chances =
        reading.suggestionsProperty().get().stream()
            .collect(Collectors.toMap(Suggestion::tag, each -> each, (one, _) -> one));
    offers.getChildren().clear();
    for (int i = 0; i < Math.min(digits.size(), offered.size()); i++) {
      offers.getChildren().add(offer(digits.get(i), offered.get(i), chances.get(offered.get(i))));
    }
  }

  private Button offer(Action digit, String tag, @Nullable Suggestion suggestion) {
    var name = new Label(tag);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var line = new HBox(desk.controls().badge(digit.shortcuts().getFirst()), name);
    line.getStyleClass().add("action-content");
    var says = tag;
    if (suggestion != null) {
      var chance = new Label(desk.texts().format("tags.chance", suggestion.chance()));
      chance.getStyleClass().addAll("muted", "small");
      chance.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(chance);
      says = tag + ", " + chance.getText() + ", " + suggestion.because();
    }
    var button = new Button(null, line);
    button.getStyleClass().addAll("quiet", "tags-offer");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(says);
    button.setTooltip(new Tooltip(says));
    button.setOnAction(_ -> digit.perform());
    return button;
  }

  private void showProgress() {
    int waiting = queue.waiting() + queue.untagged();
    int decided = tags.standingProperty().get().decided();
    progress.setText(desk.texts().format("tags.progress", decided, decided + waiting));
    bar.setProgress(decided + waiting == 0 ? 0 : (double) decided / (decided + waiting));
    pace.setText(words.pace(tags.paceProperty().get(), waiting));
  }
}
