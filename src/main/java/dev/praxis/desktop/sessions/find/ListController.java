package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Filters;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.PlaceKeeper;
import dev.praxis.desktop.sessions.find.FindViewModel.State;
import dev.praxis.desktop.sessions.table.SessionTable;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `sessions-list.fxml` to its view model. Decides nothing itself.
public final class ListController {
  private static final Duration PAUSE_OF_TYPING = Duration.millis(150);

  private final FindViewModel model;
  private final Texts texts;
  private final Moments moments;
  private final SessionWords says;
  private final Layouts layouts;
  private final Consumer<@Nullable Session> onPick;
  private final PauseTransition typing = new PauseTransition(PAUSE_OF_TYPING);
  private @Nullable PlaceKeeper<Session> places;

  @FXML private TextField query;
  @FXML private ToggleButton filters;
  @FXML private MenuButton columns;
  @FXML private MenuButton views;
  @FXML private Label problem;
  @FXML private FlowPane chips;
  @FXML private TableView<Session> table;
  @FXML private Node loading;
  @FXML private Node nothingFound;
  @FXML private Node failed;

  /// A list.
  ///
  /// @param onPick hears which session a person wants to read
  public ListController(
      FindViewModel model,
      Texts texts,
      Moments moments,
      SessionWords says,
      Layouts layouts,
      Consumer<@Nullable Session> onPick) {
    this.model = model;
    this.texts = texts;
    this.layouts = layouts;
    this.onPick = onPick;
    this.moments = moments;
    this.says = says;
  }

  @FXML
  private void initialize() {
    var keeper = PlaceKeeper.in(table, Session::id);
    keeper.follow(model.getSessions());
    places = keeper;
    var shown = new SessionTable(table, texts, moments, says);
    shown.watch(model::order, layouts::keep);
    layouts.recall(shown::apply);
    columns.getItems().setAll(shown.menu());
    columns.setOnShowing(_ -> columns.getItems().setAll(shown.menu()));
    keeper.onChoice(onPick);
    tieQuery();
    // never hidden, so that it keeps the focus while others stand over it
    table.setPlaceholder(new Region());
    showOnly(loading, State.LOADING);
    showOnly(nothingFound, State.NOTHING_FOUND);
    showOnly(failed, State.FAILED);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    model.filtersProperty().subscribe(_ -> showChips());
  }

  private void tieQuery() {
    typing.setOnFinished(_ -> model.queryProperty().set(query.getText()));
    query.textProperty().subscribe((_, _) -> typing.playFromStart());
    model
        .queryProperty()
        .subscribe(text -> {
          if (!query.getText().equals(text)) {
            query.setText(text);
          }
        });
    query.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveQuery);
    new CompletionPopup(query, model).listen();
  }

  private void leaveQuery(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
      query.clear();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
      table.requestFocus();
      key.consume();
    }
  }

  @FXML
  private void clear() {
    query.clear();
    model.clear();
  }

  @FXML
  private void retry() {
    model.refresh();
  }

  /// For expressions in the view.
  public FindViewModel getModel() {
    return model;
  }

  public TableView<Session> table() {
    return table;
  }

  public TextField query() {
    return query;
  }

  /// The saved views.
  public MenuButton views() {
    return views;
  }

  /// Which columns to show.
  public MenuButton columns() {
    return columns;
  }

  /// Shows or hides the facets; the tab decides where there is room.
  public ToggleButton filters() {
    return filters;
  }

  /// Selects the session that is read, without reading it again.
  public void mark(@Nullable Session session) {
    Objects.requireNonNull(places).quietly(() -> select(session));
  }

  private void select(@Nullable Session session) {
    var same =
        session == null
            ? null
            : table.getItems().stream()
                .filter(each -> each.id().equals(session.id()))
                .findFirst()
                .orElse(null);
    if (same == null) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().select(same);
    }
  }

  private void showOnly(Node node, State when) {
    node.visibleProperty().bind(model.stateProperty().isEqualTo(when));
  }

  private void showChips() {
    var chosen = model.filtersProperty().get();
    chips.getChildren().clear();
    for (var facet : Facet.values()) {
      sorted(chosen.only(facet))
          .forEach(value -> chip(label(facet, value), () -> model.toggle(facet, value)));
      sorted(chosen.without(facet))
          .forEach(value -> chip(excluded(facet, value), () -> model.exclude(facet, value)));
    }
    if (chosen.after() != null || chosen.before() != null) {
      chip(days(chosen), () -> model.narrow(chosen.between(null, null)));
    }
    chips.setVisible(!chips.getChildren().isEmpty());
    chips.setManaged(chips.isVisible());
  }

  private static Stream<String> sorted(Set<String> values) {
    return values.stream().sorted();
  }

  private String label(Facet facet, String value) {
    return facet == Facet.FAILING || facet == Facet.PARSED
        ? model.says().name(facet) + ": " + model.says().label(facet, value)
        : model.says().label(facet, value);
  }

  private String excluded(Facet facet, String value) {
    return texts.format("sessions.chip.not", label(facet, value));
  }

  /// `3 Nov – 9 Nov`; the end is told as the last day that counts.
  private String days(Filters chosen) {
    var from = chosen.after() == null ? "" : moments.shortDay(chosen.after());
    var to = chosen.before() == null ? "" : moments.shortDay(chosen.before().minusDays(1));
    return from.equals(to) ? from : from + " – " + to;
  }

  private void chip(String label, Runnable remove) {
    var chip = new Button(label, new FontIcon("fth-x"));
    chip.getStyleClass().add("filter-chip");
    chip.setMnemonicParsing(false);
    chip.setAccessibleText(texts.format("sessions.chip.remove", label));
    chip.setOnAction(_ -> remove.run());
    chips.getChildren().add(chip);
  }
}
