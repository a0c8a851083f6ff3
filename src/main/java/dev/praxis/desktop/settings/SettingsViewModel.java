package dev.praxis.desktop.settings;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelTrial;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The settings as they are, and what becomes of a change.
public final class SettingsViewModel {
  private final Workbench workbench;
  private final ModelAccess access;
  private final Background background;
  private final Changes changes;
  private final Texts texts;

  private final Activity reading = new Activity();
  private final Activity asking = new Activity();
  private final ObjectProperty<ModelForm> form =
      new SimpleObjectProperty<>(this, "form", ModelForm.EMPTY);
  private final ReadOnlyObjectWrapper<Integer> budget =
      new ReadOnlyObjectWrapper<>(this, "budget", 0);
  private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper(this, "chosen");
  private final KeySetting key;
  private final ReadOnlyObjectWrapper<Told> toldOfBudget = told("toldOfBudget");
  private final ReadOnlyObjectWrapper<Told> toldOfModel = told("toldOfModel");

  public SettingsViewModel(
      Workbench workbench,
      ModelAccess access,
      Background background,
      Changes changes,
      Texts texts) {
    this.workbench = workbench;
    this.access = access;
    this.background = background;
    this.changes = changes;
    this.texts = texts;
    key = new KeySetting(access.keys(), background, texts);
  }

  private ReadOnlyObjectWrapper<Told> told(String name) {
    return new ReadOnlyObjectWrapper<>(this, name, Told.NOTHING);
  }

  /// What is kept now.
  private record Kept(int budget, boolean chosen, ModelForm form, Told told) {}

  void read() {
    background.start(reading, _ -> kept(), this::show);
  }

  private Kept kept() {
    int tokens = workbench.fileLint().budget();
    try {
      return access
          .settings()
          .read()
          .map(model -> new Kept(tokens, true, ModelForm.of(model), Told.NOTHING))
          .orElse(new Kept(tokens, false, ModelForm.EMPTY, Told.NOTHING));
    } catch (Problem problem) {
      return new Kept(tokens, true, ModelForm.EMPTY, Told.of(problem));
    }
  }

  private void show(Kept kept) {
    budget.set(kept.budget());
    chosen.set(kept.chosen());
    form.set(kept.form());
    toldOfModel.set(kept.told());
    key.look(kept.form());
  }

  /// Sets what an instruction file may cost.
  void setBudget(String typed) {
    background.inOrder(
        _ ->
            Told.attempt(() -> {
              int tokens = tokens(typed);
              workbench.fileLint().setBudget(tokens);
              return new Told(true, texts.format("settings.budget.set", tokens));
            }),
        told -> {
          toldOfBudget.set(told);
          changes.changed();
        });
  }

  private static int tokens(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException _) {
      throw new Problem(
          "“%s” is no number of tokens.".formatted(typed.strip()), "Give one like 2000.");
    }
  }

  /// Keeps the model as typed.
  void save(ModelForm typed) {
    background.inOrder(_ -> Told.attempt(() -> saved(typed)), this::showModel);
  }

  private Told saved(ModelForm typed) {
    var settings = typed.settings();
    access.settings().write(settings);
    return new Told(true, texts.format("settings.model.saved", settings.where().inWords()));
  }

  /// Keeps the model as typed and asks it one short question.
  void test(ModelForm typed) {
    toldOfModel.set(new Told(true, texts.get("settings.model.asking")));
    background.start(
        asking, progress -> Told.attempt(() -> tried(typed, progress)), this::showModel);
  }

  private Told tried(ModelForm typed, Progress progress) {
    access.settings().write(typed.settings());
    var trial = ModelTrial.run(access, new TokenCounter()::count, _ -> {}, progress);
    return new Told(
        true,
        texts.format(
            "settings.model.answered",
            trial.where().inWords(),
            trial.answer().strip().lines().findFirst().orElse(""),
            trial.took().toMillis() / 1000.0,
            trial.tokensIn(),
            trial.tokensOut(),
            trial.cost()));
  }

  /// Stops waiting for an answer.
  void stop() {
    asking.stop();
  }

  private void showModel(Told told) {
    toldOfModel.set(told);
    background.start(reading, _ -> kept(), kept -> chosen.set(kept.chosen()));
  }

  /// Back to sending nothing.
  void forget() {
    background.inOrder(
        _ ->
            Told.attempt(() -> {
              access.settings().forget();
              return new Told(true, texts.get("settings.model.forgotten"));
            }),
        told -> {
          read();
          toldOfModel.set(told);
        });
  }

  ObjectProperty<ModelForm> formProperty() {
    return form;
  }

  ReadOnlyObjectProperty<Integer> budgetProperty() {
    return budget.getReadOnlyProperty();
  }

  /// Whether some model was chosen.
  ReadOnlyBooleanProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The key of the model.
  KeySetting key() {
    return key;
  }

  ReadOnlyObjectProperty<Told> toldOfBudgetProperty() {
    return toldOfBudget.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Told> toldOfModelProperty() {
    return toldOfModel.getReadOnlyProperty();
  }

  Activity asking() {
    return asking;
  }
}
