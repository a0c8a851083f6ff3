package dev.praxis.desktop.tags.defining;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.defining.DefineViewModel.Made;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// From the sheet that makes a tag to its evidence in the queue.
public final class DefineFlow {
  private final Workbench workbench;
  private final Desk desk;

  public DefineFlow(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  /// Shows the sheet.
  ///
  /// @param examples that are offered
  /// @param known tags there are
  /// @param onDefined hears the name once the tag is kept
  public void open(List<Example> examples, Set<String> known, Consumer<String> onDefined) {
    var model =
        new DefineViewModel(workbench.tagBook().defining(), desk.background(), examples, known);
    var controller = new DefineController(model, desk.texts(), made -> keep(made, onDefined));
    var sheet = desk.views().load("tags-define", controller);
    sheet
        .sceneProperty()
        .subscribe((_, scene) -> {
          if (scene == null) {
            model.close();
          }
        });
    desk.dialogs().showSheet(desk.texts().get("tags.define.title"), sheet);
  }

  private void keep(Made made, Consumer<String> onDefined) {
    desk.dialogs().closeSheet();
    desk.background()
        .inOrder(
            _ -> {
              workbench
                  .tagBook()
                  .defining()
                  .define(made.tag(), made.sentence(), made.definition(), made.examples());
              return made.tag();
            },
            tag -> {
              desk.changes().decided();
              onDefined.accept(tag);
              if (made.examples().isEmpty()) {
                find(tag);
              }
            });
  }

  private void find(String tag) {
    var texts = desk.texts();
    desk.jobs()
        .start(
            texts.format("tags.define.job", tag),
            progress -> workbench.tagBook().defining().find(tag, progress),
            found -> {
              desk.changes().changed();
              return Jobs.Result.of(texts.format("tags.define.found", tag, found));
            });
  }
}
