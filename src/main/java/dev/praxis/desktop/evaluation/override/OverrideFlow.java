package dev.praxis.desktop.evaluation.override;

import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Dialogs;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Shows the form that overrides a run: above the table, or over the transcripts that are read.
public final class OverrideFlow {
  private final OverrideViewModel model;
  private final OverrideForm form;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Consumer<@Nullable Node> place;
  private boolean inPlace;

  /// Shows no form yet.
  ///
  /// @param place shows a node in place; null takes it away
  public OverrideFlow(
      OverrideViewModel model, Dialogs dialogs, Texts texts, Consumer<@Nullable Node> place) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    this.place = place;
    form = new OverrideForm(model, texts);
    model
        .subjectProperty()
        .subscribe(subject -> {
          if (subject == null) {
            leave();
          }
        });
    form.sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            model.close();
          }
        });
  }

  /// Asks above the table, where most likely the machine is wrong.
  public void ask(Ref replay, PairedItem item) {
    model.ask(replay, item);
    inPlace = true;
    place.accept(form);
    form.focus();
  }

  /// Asks about the run that is read.
  public void ask(Ref replay, PairedItem item, Arm arm, int epoch) {
    leave();
    model.ask(replay, item, arm, epoch);
    dialogs.showSheet(texts.get("evaluation.override.sheet"), form);
    form.focus();
  }

  private void leave() {
    if (inPlace) {
      inPlace = false;
      place.accept(null);
    } else if (form.getScene() != null) {
      dialogs.closeSheet(form);
    }
  }
}
