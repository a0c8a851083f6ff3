package dev.praxis.desktop.settings;

import dev.praxis.core.model.Provider;
import dev.praxis.desktop.preferences.Preferences.ThemeChoice;
import dev.praxis.desktop.preferences.PreferencesModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// Ties `settings.fxml` to its view model. Decides nothing itself.
public final class SettingsController {
  private final SettingsViewModel model;
  private final PreferencesModel preferences;

  @FXML private ToggleGroup themes;
  @FXML private ToggleButton system;
  @FXML private ToggleButton light;
  @FXML private ToggleButton dark;
  @FXML private TextField budget;
  @FXML private Label toldOfBudget;
  @FXML private ToggleGroup providers;
  @FXML private ToggleButton anthropic;
  @FXML private ToggleButton openai;
  @FXML private ToggleButton ollama;
  @FXML private TextField modelName;
  @FXML private TextField baseUrl;
  @FXML private TextField most;
  @FXML private TextField seconds;
  @FXML private TextField priceIn;
  @FXML private TextField priceOut;
  @FXML private Button test;
  @FXML private Button save;
  @FXML private Button stop;
  @FXML private Button forget;
  @FXML private Label toldOfModel;
  @FXML private Label keyFrom;
  @FXML private PasswordField key;
  @FXML private Button keepKey;
  @FXML private Label toldOfKey;

  SettingsController(SettingsViewModel model, PreferencesModel preferences) {
    this.model = model;
    this.preferences = preferences;
  }

  @FXML
  private void initialize() {
    tieThemes();
    tieProviders();
    budget.sceneProperty().subscribe(this::focusFirst);
    model.budgetProperty().subscribe(tokens -> budget.setText(String.valueOf(tokens)));
    model.formProperty().subscribe(this::show);
    keyFrom.textProperty().bind(model.key().fromProperty());
    tell(toldOfBudget, model.toldOfBudgetProperty());
    tell(toldOfModel, model.toldOfModelProperty());
    tell(toldOfKey, model.key().toldProperty());
    var running = model.asking().runningProperty();
    var nameless = modelName.textProperty().isEmpty();
    save.disableProperty().bind(nameless);
    test.disableProperty().bind(nameless.or(running));
    stop.visibleProperty().bind(running);
    stop.managedProperty().bind(running);
    forget.disableProperty().bind(model.chosenProperty().not());
    keepKey.disableProperty().bind(key.textProperty().isEmpty());
  }

  /// The fields come into the window only as it is laid out.
  private void focusFirst(@Nullable Scene scene) {
    if (scene != null) {
      budget.requestFocus();
    }
  }

  private void tieThemes() {
    system.setUserData(ThemeChoice.SYSTEM);
    light.setUserData(ThemeChoice.LIGHT);
    dark.setUserData(ThemeChoice.DARK);
    // the preferences outlive the sheet
    preferences
        .currentProperty()
        .when(system.sceneProperty().map(_ -> true).orElse(false))
        .subscribe(now -> select(themes, List.of(system, light, dark), now.theme()));
    themes
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            themes.selectToggle(before);
          } else if (now.getUserData() instanceof ThemeChoice choice
              && choice != preferences.getCurrent().theme()) {
            preferences.change(old -> old.showing(choice));
            preferences.save();
          }
        });
  }

  private void tieProviders() {
    anthropic.setUserData(Provider.ANTHROPIC);
    openai.setUserData(Provider.OPENAI);
    ollama.setUserData(Provider.OLLAMA);
    providers.selectedToggleProperty().subscribe(this::providerChosen);
    baseUrl.textProperty().subscribe((_, _) -> model.key().look(form()));
  }

  private void providerChosen(@Nullable Toggle before, @Nullable Toggle now) {
    if (now == null) {
      providers.selectToggle(before);
    } else {
      baseUrl.setPromptText(provider().home().toString());
      model.key().look(form());
    }
  }

  private static void select(ToggleGroup group, List<ToggleButton> buttons, Object choice) {
    buttons.stream()
        .filter(button -> choice.equals(button.getUserData()))
        .forEach(group::selectToggle);
  }

  private void show(ModelForm form) {
    select(providers, List.of(anthropic, openai, ollama), form.provider());
    modelName.setText(form.model());
    baseUrl.setText(form.baseUrl());
    baseUrl.setPromptText(form.provider().home().toString());
    most.setText(form.most());
    seconds.setText(form.seconds());
    priceIn.setText(form.priceIn());
    priceOut.setText(form.priceOut());
  }

  private static void tell(Label label, ObservableValue<Told> told) {
    told.subscribe(now -> {
      label.setText(now.words());
      label.setVisible(!now.words().isEmpty());
      label.setManaged(!now.words().isEmpty());
      label.getStyleClass().removeAll("status-danger", "status-success");
      label.getStyleClass().add(now.good() ? "status-success" : "status-danger");
    });
  }

  private Provider provider() {
    var toggle = providers.getSelectedToggle();
    return toggle != null && toggle.getUserData() instanceof Provider chosen
        ? chosen
        : Provider.ANTHROPIC;
  }

  private ModelForm form() {
    return new ModelForm(
        provider(),
        baseUrl.getText(),
        modelName.getText(),
        most.getText(),
        seconds.getText(),
        priceIn.getText(),
        priceOut.getText());
  }

  @FXML
  private void setBudget() {
    model.setBudget(budget.getText());
  }

  @FXML
  private void save() {
    model.save(form());
  }

  @FXML
  private void test() {
    model.test(form());
  }

  @FXML
  private void stop() {
    model.stop();
  }

  @FXML
  private void forget() {
    model.forget();
  }

  /// The field is emptied before anything else is done with what was in it.
  @FXML
  private void keepKey() {
    var typed = key.getText();
    key.clear();
    if (!typed.isBlank()) {
      model.key().keep(typed, form());
    }
  }

  @FXML
  private void deleteKey() {
    model.key().delete(form());
  }
}
