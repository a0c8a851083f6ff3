package dev.praxis.desktop.rules.improve;

import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.OneWayConverter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what is to be improved, how, and from which sessions and words.
final class ImproveSheet extends VBox {
  private static final int CHOSEN_AT_FIRST = 20;

  private final Offer offer;
  private final Texts texts;
  private final ChoiceBox<Target> target = new ChoiceBox<>();
  private final ChoiceBox<OptimizerKind> kind = new ChoiceBox<>();
  private final TextArea feedback = new TextArea();
  private final CheckBox model = new CheckBox();
  private final Map<Session, BooleanProperty> chosen = new HashMap<>();

  /// @param run told the wish
  /// @param versions told a target whose versions are to be shown
  ImproveSheet(Offer offer, Texts texts, Consumer<Wish> run, Consumer<Target> versions) {
    this.offer = offer;
    this.texts = texts;
    setId("improveSheet");
    getStyleClass().addAll("rules-sheet", "improve-sheet");
    offer
        .sessions()
        .forEach(session ->
            chosen.put(session, new SimpleBooleanProperty(chosen.size() < CHOSEN_AT_FIRST)));
    var about = new Label();
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("muted", "small");
    kind.valueProperty()
        .subscribe(
            now -> about.setText(now == null ? "" : texts.get("improve.about." + now.word())));
    choices();
    var earlier = new Button(texts.get("improve.versions"));
    earlier.setId("promptVersions");
    earlier.getStyleClass().add("quiet");
    earlier.setOnAction(_ -> versions.accept(Objects.requireNonNull(target.getValue())));
    var propose = new Button(texts.get("improve.act"));
    propose.setId("proposeEdits");
    propose.getStyleClass().add("accent");
    propose.setDefaultButton(true);
    propose.setOnAction(_ -> run.accept(wish()));
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var foot = new HBox(earlier, spring, propose);
    foot.getStyleClass().add("sheet-foot");
    getChildren()
        .addAll(
            field("improve.target", target),
            field("improve.kind", kind),
            about,
            sessions(),
            words(),
            how(),
            foot);
  }

  private void choices() {
    target.setId("improveTarget");
    target.getItems().setAll(offer.targets());
    target.getSelectionModel().selectFirst();
    target.setConverter(new OneWayConverter<>(Target::words));
    target.setMaxWidth(480);
    kind.setId("improveKind");
    kind.getItems().setAll(OptimizerKind.values());
    kind.setConverter(new OneWayConverter<>(each -> texts.get("improve.kind." + each.word())));
    kind.getSelectionModel().select(OptimizerKind.GRADIENT);
  }

  private Node field(String words, Node control) {
    var label = new Label(texts.get(words));
    label.setMinWidth(110);
    label.setLabelFor(control);
    var row = new HBox(label, control);
    row.getStyleClass().add("improve-row");
    return row;
  }

  private Node sessions() {
    var heading = new Label();
    heading.getStyleClass().add("strong");
    Runnable count =
        () ->
            heading.setText(
                texts.format("improve.sessions", chosenSessions().size(), offer.sessions().size()));
    chosen.values().forEach(each -> each.subscribe(_ -> count.run()));
    count.run();
    if (offer.sessions().isEmpty()) {
      var none = new Label(texts.get("improve.sessions.none"));
      none.setWrapText(true);
      none.getStyleClass().addAll("muted", "small");
      return new VBox(heading, none);
    }
    var list = new ListView<Session>();
    list.setId("improveSessions");
    list.getStyleClass().add("sheet-rules");
    list.setCellFactory(_ -> {
      var cell =
          new CheckBoxListCell<Session>(
              each -> Objects.requireNonNull(chosen.get(each)), new OneWayConverter<>(this::words));
      cell.setPrefWidth(0); // a long title is cut, not scrolled to
      return cell;
    });
    list.getItems().setAll(offer.sessions());
    list.setPrefHeight(150);
    return new VBox(heading, list);
  }

  private String words(Session session) {
    var title = session.title().isBlank() ? session.key() : session.title();
    return Stream.of(title, session.project(), String.join(", ", session.tags()))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" \u00b7 "));
  }

  private Node words() {
    var heading = new Label(texts.get("improve.feedback"));
    heading.getStyleClass().add("strong");
    feedback.setId("improveFeedback");
    feedback.setWrapText(true);
    feedback.setPrefRowCount(2);
    feedback.setPromptText(texts.get("improve.feedback.prompt"));
    feedback.setAccessibleText(texts.get("improve.feedback"));
    return new VBox(heading, feedback);
  }

  /// A model is a choice only where one was chosen.
  private Node how() {
    if (offer.model().isEmpty()) {
      var offline = new Label(texts.get("improve.offline"));
      offline.setWrapText(true);
      offline.getStyleClass().addAll("muted", "small");
      return offline;
    }
    model.setId("improveByModel");
    model.setText(texts.format("improve.by.model", offer.model()));
    model.setWrapText(true);
    return model;
  }

  private List<Session> chosenSessions() {
    var sessions = new ArrayList<Session>();
    for (var session : offer.sessions()) {
      if (Objects.requireNonNull(chosen.get(session)).get()) {
        sessions.add(session);
      }
    }
    return sessions;
  }

  private Wish wish() {
    return new Wish(
        Objects.requireNonNull(target.getValue()),
        Objects.requireNonNull(kind.getValue()),
        chosenSessions(),
        feedback.getText().strip(),
        model.isSelected());
  }
}
