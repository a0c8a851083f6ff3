package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.prospective.Export;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which of the four kinds of result, and what each needs.
public final class ModeModel {
  private final Workbench workbench;
  private final Background background;
  private final Activity estimating = new Activity();
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.COVERAGE);
  private final ReadOnlyObjectWrapper<@Nullable Estimate> estimate =
      new ReadOnlyObjectWrapper<>(this, "estimate");
  private final ObjectProperty<Judge> judge =
      new SimpleObjectProperty<>(this, "judge", Judge.CURATOR);
  private final ObservableList<Export> exports = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Export> export =
      new SimpleObjectProperty<>(this, "export");
  private final Texts texts;
  private final ReplayForm replay;

  public ModeModel(Workbench workbench, Background background, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.texts = texts;
    replay = new ReplayForm(background, texts);
    replay.tasksProperty().subscribe(_ -> estimate());
    replay.agent().textProperty().subscribe((_, _) -> estimate());
    replay.epochs().textProperty().subscribe((_, _) -> estimate());
    replay.seconds().textProperty().subscribe((_, _) -> estimate());
    replay.parallel().textProperty().subscribe((_, _) -> estimate());
  }

  /// Reads which exports there are; what was chosen stays chosen, else the first one is.
  public void load() {
    background.start(
        new Activity(),
        _ -> workbench.evaluations().prospective().exports(),
        found -> {
          var chosen = export.get();
          exports.setAll(found);
          export.set(
              found.stream()
                  .filter(each -> chosen != null && each.id() == chosen.id())
                  .findFirst()
                  .orElse(found.isEmpty() ? null : found.getFirst()));
        });
  }

  private void estimate() {
    var tasks = replay.tasks();
    boolean numbers =
        replay.epochs().wrong().isEmpty()
            && replay.seconds().wrong().isEmpty()
            && replay.parallel().wrong().isEmpty();
    if (tasks == null || !numbers) {
      estimating.stop();
      estimate.set(null);
      return;
    }
    int runs = 2 * tasks.tasks().size() * replay.epochs().number();
    int seconds = replay.seconds().number();
    int parallel = replay.parallel().number();
    var command = replay.command();
    background.start(
        estimating,
        _ -> workbench.evaluations().replay().replay().past(command),
        past -> estimate.set(new Estimate(runs, seconds, parallel, past)));
  }

  /// What is wrong with what the chosen mode needs.
  public Optional<Told> wrong() {
    return switch (mode.get()) {
      case REPLAY -> replay.wrong();
      case PROSPECTIVE ->
          export.get() == null
              ? Optional.of(
                  new Told(texts.get("wizard.export.wrong"), texts.get("wizard.export.wrong.todo")))
              : Optional.empty();
      case COVERAGE, JUDGED -> Optional.empty();
    };
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  ObservableList<Export> exports() {
    return exports;
  }

  /// What divides before and after; null where nothing was exported.
  public ObjectProperty<@Nullable Export> exportProperty() {
    return export;
  }

  /// Who judges, where somebody does.
  public ObjectProperty<Judge> judgeProperty() {
    return judge;
  }

  public ReplayForm replay() {
    return replay;
  }

  /// Empty while there are no tasks to run.
  public ReadOnlyObjectProperty<@Nullable Estimate> estimateProperty() {
    return estimate.getReadOnlyProperty();
  }
}
