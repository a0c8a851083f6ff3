package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.SkillText;
import dev.praxis.desktop.skills.detail.DetailViewModel;
import dev.praxis.desktop.skills.editing.ChooseSheet;
import dev.praxis.desktop.skills.editing.EditSheet;
import dev.praxis.desktop.skills.editing.WhySheet;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.recording.RecordRunController;
import dev.praxis.desktop.skills.recording.RunEntry;
import dev.praxis.desktop.skills.replaying.ReplaySheet;
import dev.praxis.desktop.skills.replaying.ReplayViewModel;
import dev.praxis.desktop.tab.Desk;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.scene.Parent;

/// Opens the sheets that ask before the selected skill is changed.
final class SkillHands implements SkillActions.Hands {
  private final Workbench workbench;
  private final Desk desk;
  private final SkillsViewModel model;
  private final DetailViewModel detail;
  private final SkillDecisions decisions;

  SkillHands(
      Workbench workbench,
      Desk desk,
      SkillsViewModel model,
      DetailViewModel detail,
      SkillDecisions decisions) {
    this.workbench = workbench;
    this.desk = desk;
    this.model = model;
    this.detail = detail;
    this.decisions = decisions;
  }

  @Override
  public void reject() {
    ofSelected(row -> {
      var texts = desk.texts();
      var sheet =
          new WhySheet(
              texts.list("skills.reject.reasons"),
              texts.get("skills.reject.act"),
              texts,
              this::rejectFor);
      desk.dialogs().showSheet(texts.format("skills.reject.title", row.name()), sheet);
    });
  }

  private void rejectFor(String why) {
    desk.dialogs().closeSheet();
    decisions.reject(why);
  }

  @Override
  public void edit() {
    ofSelected(row -> {
      var sheet =
          new EditSheet(row.skill().text(), desk.texts(), (text, why) -> save(row.id(), text, why));
      desk.dialogs().showSheet(desk.texts().format("skills.edit.title", row.name()), sheet);
      tellOfOthers(row, sheet);
    });
  }

  /// As long as the sheet is open.
  private void tellOfOthers(SkillRow edited, EditSheet sheet) {
    var listening =
        model
            .selectedProperty()
            .subscribe(now -> {
              if (now != null
                  && now.id() == edited.id()
                  && !now.skill().text().equals(edited.skill().text())) {
                sheet.changedElsewhere(() -> editAgain(sheet));
              }
            });
    sheet
        .sceneProperty()
        .subscribe((_, scene) -> {
          if (scene == null) {
            listening.unsubscribe();
          }
        });
  }

  private void editAgain(EditSheet sheet) {
    desk.dialogs().closeSheet(sheet);
    edit();
  }

  private void save(long skill, SkillText text, String why) {
    desk.dialogs().closeSheet();
    decisions.edit(skill, text, why);
  }

  @Override
  public void record() {
    ofSelected(row -> {
      var form = new RecordRunController(row.skill(), desk.texts(), this::recordAndClose);
      Parent sheet = desk.views().load("skill-record", form);
      desk.dialogs().showSheet(desk.texts().format("skills.record.title", row.name()), sheet);
      form.first().requestFocus();
    });
  }

  @Override
  public void replay() {
    ofSelected(row -> {
      var book = workbench.skillBook();
      var replaying =
          new ReplayViewModel(
              row.skill(),
              book.replayPlanner(),
              book.replay(),
              desk.background(),
              desk.changes(),
              InstantSource.system());
      var sheet = new ReplaySheet(replaying, desk.texts(), desk.dialogs()::closeSheet);
      desk.dialogs().showSheet(desk.texts().format("skills.replay.title", row.name()), sheet);
      sheet.first().requestFocus();
    });
  }

  private void recordAndClose(RunEntry run) {
    decisions.record(run);
    desk.dialogs().closeSheet();
  }

  @Override
  public void supersede() {
    ofSelected(row -> {
      var others = model.getRows().all().stream().filter(other -> other.id() != row.id()).toList();
      var texts = desk.texts();
      var sheet =
          new ChooseSheet(others, texts.get("skills.supersede.what"), texts, this::supersedeBy);
      desk.dialogs().showSheet(texts.format("skills.supersede.title", row.name()), sheet);
    });
  }

  private void supersedeBy(SkillRow other) {
    desk.dialogs().closeSheet();
    decisions.supersede(other.id());
  }

  @Override
  public void acknowledge() {
    var now = detail.inspectionProperty().get();
    if (now != null && !now.drift().points().isEmpty()) {
      decisions.acknowledge(now.skill(), now.drift().points().getLast().trial().run());
    }
  }

  private void ofSelected(Consumer<SkillRow> act) {
    var row = model.selectedProperty().get();
    if (row != null) {
      act.accept(row);
    }
  }
}
