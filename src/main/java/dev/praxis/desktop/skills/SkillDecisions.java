package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import dev.praxis.desktop.skills.recording.RunEntry;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Decisions;
import java.util.function.Consumer;

/// What the curator decides of skills. Decisions are made in the order of the keys, each can be
/// undone; one that is refused is told.
final class SkillDecisions {
  private static final String CURATOR = "curator";

  private final Workbench workbench;
  private final SkillsViewModel model;
  private final Decisions decisions;

  SkillDecisions(
      Workbench workbench,
      SkillsViewModel model,
      Background background,
      Dialogs dialogs,
      Changes changes) {
    this.workbench = workbench;
    this.model = model;
    decisions = new Decisions(background, dialogs, changes, model::refresh);
  }

  /// Takes the selected candidate into use.
  void approve() {
    ofCandidate(row -> decide(() -> workbench.skills().approve(row.id())));
  }

  /// Rejects the selected candidate: it goes into the archive.
  void reject(String why) {
    ofCandidate(row -> decide(() -> workbench.skills().archive(row.id(), why)));
  }

  /// Puts the selected candidate off until there is new evidence for it.
  void snooze() {
    ofCandidate(row -> decide(() -> workbench.skills().snooze(row.id())));
  }

  /// Archives the selected skill, or takes it out of the archive.
  void archiveOrRestore(String why) {
    ofSelected(row -> {
      if (row.status() == SkillStatus.ARCHIVED) {
        decide(() -> workbench.skills().unarchive(row.id()));
      } else {
        decide(() -> workbench.skills().archive(row.id(), why));
      }
    });
  }

  /// Marks the selected skill as outdated, or as current again.
  void outdatedOrCurrent(String why) {
    ofSelected(row -> {
      if (row.status() == SkillStatus.OUTDATED) {
        decide(() -> workbench.skills().current(row.id()));
      } else {
        decide(() -> workbench.skills().outdated(row.id(), why));
      }
    });
  }

  /// Archives the selected skill in favour of another.
  void supersede(long by) {
    ofSelected(row -> decide(() -> workbench.skills().supersede(row.id(), by)));
  }

  /// Records a run of the selected skill, just now.
  void record(RunEntry run) {
    ofSelected(row ->
        decide(() ->
            workbench
                .skillBook()
                .runs()
                .record(
                    row.id(),
                    run.outcome().word(),
                    run.verifier().word(),
                    run.failedStep(),
                    run.notes())));
  }

  /// Writes a new version of a skill.
  void edit(long skill, SkillText text, String why) {
    decide(() -> workbench.skills().edit(skill, text, CURATOR, why));
  }

  /// Makes what an older version says the newest again.
  void restore(long skill, int version) {
    decide(() -> workbench.skills().restore(skill, version));
  }

  /// Takes note of drift: the sum begins again after a run.
  void acknowledge(Skill skill, long run) {
    model.doubt(skill.id());
    decide(() -> workbench.skillBook().retiring().acknowledge(skill.id(), run));
  }

  void accept(SkillProposal proposal) {
    decide(() -> workbench.skillBook().proposals().accept(proposal.id()));
  }

  void reject(SkillProposal proposal) {
    decide(() -> workbench.skillBook().proposals().reject(proposal.id()));
  }

  /// Makes a decision in its turn.
  void decide(Runnable act) {
    decisions.make(act);
  }

  private void ofCandidate(Consumer<SkillRow> act) {
    ofSelected(row -> {
      if (row.status() == SkillStatus.CANDIDATE) {
        model.advancePast(row);
        act.accept(row);
      }
    });
  }

  private void ofSelected(Consumer<SkillRow> act) {
    var row = model.selectedProperty().get();
    if (row != null) {
      act.accept(row);
    }
  }
}
