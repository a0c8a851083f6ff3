package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.find.FacetRow.Fate;
import dev.praxis.desktop.sessions.wording.Amounts;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row of the facets pane: a heading, a value with its count, or a way to see more.
final class FacetCell extends ListCell<FacetRow> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");
  private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final FontIcon box = new FontIcon("fth-square");
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox line = new HBox();
  private final Texts texts;
  private final FacetWords says;

  /// Hears what is done with a row.
  interface Acts {
    /// Somebody chose a row.
    ///
    /// @param exclude shut it out instead of choosing it
    void act(FacetRow row, boolean exclude);
  }

  FacetCell(Texts texts, FacetWords says, Acts acts) {
    this.texts = texts;
    this.says = says;
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    count.getStyleClass().add("facet-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    box.getStyleClass().add("facet-box");
    line.getStyleClass().add("facet-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("facet-cell");
    setPrefWidth(0);
    setOnMouseClicked(click -> {
      if (getItem() != null && click.getButton() == MouseButton.PRIMARY) {
        acts.act(getItem(), click.isAltDown());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable FacetRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADER, row instanceof FacetRow.Header);
    var fate = row instanceof FacetRow.Choice choice ? choice.fate() : Fate.FREE;
    pseudoClassStateChanged(CHOSEN, fate == Fate.CHOSEN);
    pseudoClassStateChanged(EXCLUDED, fate == Fate.EXCLUDED);
    pseudoClassStateChanged(
        NONE_LEFT, row instanceof FacetRow.Choice choice && choice.count() == 0);
    pseudoClassStateChanged(MORE, row instanceof FacetRow.More);
    setTooltip(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case FacetRow.Header(var facet) -> say(says.name(facet), "");
      case FacetRow.More(_, var hidden, var all) ->
          say(
              all ? texts.get("sessions.facet.less") : texts.format("sessions.facet.more", hidden),
              "");
      case FacetRow.Choice choice -> show(choice);
    }
    setGraphic(line);
  }

  private void say(String words, String number) {
    name.setText(words);
    count.setText(number);
    line.getChildren().setAll(name);
    setAccessibleText(words);
  }

  private void show(FacetRow.Choice choice) {
    name.setText(choice.label());
    count.setText(Amounts.exact(choice.count()));
    box.setIconLiteral(
        switch (choice.fate()) {
          case FREE -> "fth-square";
          case CHOSEN -> "fth-check-square";
          case EXCLUDED -> "fth-minus-square";
        });
    line.getChildren().setAll(box);
    if (choice.facet() == Facet.OUTCOME) {
      line.getChildren().add(OutcomeMark.icon(Outcome.of(choice.value())));
    }
    line.getChildren().addAll(name, count);
    setTooltip(new Tooltip(texts.format("sessions.facet.tip", choice.label())));
    setAccessibleText(
        texts.format(
            switch (choice.fate()) {
              case FREE -> "sessions.facet.choice";
              case CHOSEN -> "sessions.facet.chosen";
              case EXCLUDED -> "sessions.facet.excluded";
            },
            choice.label(),
            choice.count()));
  }
}
