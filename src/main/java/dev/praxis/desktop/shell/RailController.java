package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Navigation;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `rail.fxml`: the tabs with what waits in each, and at the foot the agents and help.
public final class RailController {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ShellViewModel model;
  private final Navigation navigation;
  private final ActionRegistry actions;
  private final ActionControls controls;
  private final Texts texts;
  private final Map<Tab, Button> buttons = new EnumMap<>(Tab.class);
  private final Map<Tab, Label> counts = new EnumMap<>(Tab.class);
  @FXML private VBox tabs;
  @FXML private VBox foot;
  @FXML private Button help;

  public RailController(
      ShellViewModel model,
      Navigation navigation,
      ActionRegistry actions,
      ActionControls controls,
      Texts texts) {
    this.model = model;
    this.navigation = navigation;
    this.actions = actions;
    this.controls = controls;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (var tab : Tab.values()) {
      (tab == Tab.AGENTS ? foot : tabs).getChildren().add(button(tab));
    }
    controls.tieIcon(help, actions.find("help").orElseThrow());
    navigation.placeProperty().subscribe(place -> select(place.tab()));
    model.summaryProperty().subscribe(this::count);
  }

  private Button button(Tab tab) {
    var name = new Label(texts.get("tab." + tab.word()));
    name.getStyleClass().add("rail-name");
    var count = new Label();
    count.getStyleClass().add("rail-count");
    count.setMouseTransparent(true);
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    var content = new StackPane(iconAbove(tab, name), count);
    var button = new Button();
    controls.tieIcon(button, actions.find("go." + tab.word()).orElseThrow());
    button.setId("tab-" + tab.word());
    button.getStyleClass().setAll("button", "rail-tab");
    button.setGraphic(content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    buttons.put(tab, button);
    counts.put(tab, count);
    return button;
  }

  private static VBox iconAbove(Tab tab, Label name) {
    var column = new VBox(new FontIcon(tab.icon()), name);
    column.getStyleClass().add("rail-tab-content");
    column.setAlignment(Pos.CENTER);
    return column;
  }

  private void select(Tab selected) {
    buttons.forEach((tab, button) -> button.pseudoClassStateChanged(SELECTED, tab == selected));
  }

  private void count(Summary summary) {
    counts.forEach((tab, label) -> show(label, waiting(tab, summary)));
  }

  private static int waiting(Tab tab, Summary summary) {
    return switch (tab) {
      case TAGS -> summary.tagsWaiting();
      case RULES -> summary.rulesWaiting();
      case SKILLS -> summary.skillsWaiting();
      case AGENTS -> summary.agentsWaiting();
      case SESSIONS, EVALUATION -> 0;
    };
  }

  private static void show(Label label, int waiting) {
    label.setText(Integer.toString(waiting));
    label.setVisible(waiting > 0);
  }
}
