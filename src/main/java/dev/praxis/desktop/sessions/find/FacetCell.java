package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Outcome;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.sessions.wording.Amounts;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import java.util.function.Consumer;
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
  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");
  private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final FontIcon box = new FontIcon("fth-square");
  private final Label name = new Label();
  private final Label count = new Label();
  private final HBox line = new HBox();
  private final Texts texts;

  FacetCell(Texts texts, Consumer<FacetRow> onAct) {
    this.texts = texts;
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
        onAct.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable FacetRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADER, row instanceof FacetRow.Header);
    pseudoClassStateChanged(CHOSEN, row instanceof FacetRow.Choice choice && choice.chosen());
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
      case FacetRow.Header(var group) -> say(texts.get("sessions.facet." + group.word()), "");
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
    box.setIconLiteral(choice.chosen() ? "fth-check-square" : "fth-square");
    line.getChildren().setAll(box);
    if (choice.group() == FacetGroup.OUTCOME) {
      line.getChildren().add(OutcomeMark.icon(Outcome.of(choice.value())));
    }
    line.getChildren().addAll(name, count);
    setTooltip(new Tooltip(choice.label()));
    setAccessibleText(
        texts.format(
            choice.chosen() ? "sessions.facet.chosen" : "sessions.facet.choice",
            choice.label(),
            choice.count()));
  }
}
