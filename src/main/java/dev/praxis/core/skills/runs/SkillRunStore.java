package dev.praxis.core.skills.runs;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.versions.SkillVersionStore;
import dev.praxis.core.store.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps executions of skills. A run is never changed, only taken back.
public final class SkillRunStore {
  private final Database database;
  private final History history;

  public SkillRunStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// One run of the newest version, just now; can be undone.
  ///
  /// @param outcome `success`, `partial` or `failure`
  /// @param verifier one of the words of a run; `self` counts for nothing
  /// @throws Problem like [#record(RunReport)]
  public void record(long skill, String outcome, String verifier, String notes) {
    record(skill, outcome, verifier, null, notes);
  }

  /// Like the shorter one, naming the step at which the run failed.
  ///
  /// @param failedStep 1-based; null where none failed
  public void record(
      long id, String outcome, String verifier, @Nullable Integer failedStep, String notes) {
    var skill = database.read(handle -> SkillRowStore.existing(handle, id));
    SkillWords.requireRun(outcome, verifier);
    if (failedStep != null) {
      SkillWords.requireStep(skill.name(), skill.steps().size(), failedStep);
    }
    var report = RunReport.now(skill, outcome, verifier, notes);
    record(failedStep == null ? report : report.failedAt(failedStep));
  }

  /// Records a run as one decision; that of a composed skill as runs of its parts too, as far as it
  /// tells of them.
  ///
  /// @return its id
  /// @throws Problem where it tells of a skill, version or step there is not, or in other words
  ///   than those of a run
  public long record(RunReport report) {
    SkillWords.requireRun(report.outcome(), report.verifier());
    return database.write(handle -> {
      var skill = SkillRowStore.existing(handle, report.skill());
      var text = text(handle, skill, report.version());
      requireSteps(skill, text, report);
      requireParent(handle, report);
      return history.decide(
          "record",
          "skill/" + skill.id(),
          "Record a run of %s: %s".formatted(skill.name(), report.outcome()),
          inside -> insert(inside, report, text, Set.of()));
    });
  }

  /// Keeps a run that was seen in a session. No decision: it brings what is known, as an import of
  /// sessions does.
  ///
  /// @return its id
  /// @throws Problem like [#record(RunReport)]
  public long observe(RunReport report) {
    SkillWords.requireRun(report.outcome(), report.verifier());
    return database.write(handle -> {
      var skill = SkillRowStore.existing(handle, report.skill());
      var text = text(handle, skill, report.version());
      requireSteps(skill, text, report);
      return insert(handle, report, text, Set.of());
    });
  }

  /// Says of a run which nobody but the agent reported that it was verified: takes it back and
  /// records it anew, as one decision.
  ///
  /// @return the id it has from now on
  /// @throws Problem where there is no such run, it was verified before, or nothing verifies so
  public long confirm(long run, String verifier) {
    return database.write(handle -> {
      var report = find(handle, run).filter(each -> each.verifier().equals(SkillWords.SELF));
      var reported =
          report.orElseThrow(() ->
              new Problem(
                  "No run %d waits to be confirmed.".formatted(run),
                  "Look at the runs of the skill."));
      SkillWords.requireRun(reported.outcome(), verifier);
      var skill = SkillRowStore.existing(handle, reported.skill());
      return history.decide(
          "confirm",
          "skill/" + skill.id(),
          "Confirm a run of %s: %s".formatted(skill.name(), reported.outcome()),
          inside -> {
            inside.execute("DELETE FROM skill_run WHERE id = ?", run);
            var text = text(inside, skill, reported.version());
            return insert(inside, reported.verifiedBy(verifier), text, Set.of());
          });
    });
  }

  /// @param above ids of the skills whose run this one is a part of
  private static long insert(
      Handle handle, RunReport report, Optional<SkillText> text, Set<Long> above) {
    long id = insert(handle, report);
    var within = new HashSet<>(above);
    within.add(report.skill());
    var parts = new PartRunStore(handle, report, id);
    for (var part : text.map(parts::reports).orElse(List.of())) {
      if (!within.contains(part.skill())) {
        var skill = SkillRowStore.existing(handle, part.skill());
        insert(handle, part, text(handle, skill, part.version()), within);
      }
    }
    return id;
  }

  private static long insert(Handle handle, RunReport report) {
    long id = SkillRunRowStore.insert(handle, report);
    handle.execute(
        "UPDATE skill SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?",
        report.at().toEpochMilli(),
        report.skill());
    return id;
  }

  /// Empty where it is not known here.
  private static Optional<SkillText> text(Handle handle, Skill skill, int version) {
    return SkillVersionStore.all(handle, skill.id()).stream()
        .filter(each -> each.version() == version)
        .map(SkillVersion::text)
        .findFirst();
  }

  /// Of a version whose text is not known here, any step may be told.
  private static void requireSteps(Skill skill, Optional<SkillText> text, RunReport report) {
    if (report.version() < 1 || report.version() > skill.version()) {
      throw new Problem(
          "%s has no version %d.".formatted(skill.name(), report.version()),
          "Name a version from 1 to %d.".formatted(skill.version()));
    }
    int steps = text.map(known -> known.steps().size()).orElse(Integer.MAX_VALUE);
    var told = new HashSet<Integer>();
    for (var step : report.steps()) {
      SkillWords.requireStep(step.status());
      SkillWords.requireStep(skill.name(), steps, step.seq());
      if (!told.add(step.seq())) {
        throw new Problem(
            "The run tells twice of step %d.".formatted(step.seq()), "Tell of each step once.");
      }
    }
  }

  private static void requireParent(Handle handle, RunReport report) {
    var parent = report.parentRun();
    if (parent != null && find(handle, parent).isEmpty()) {
      throw new Problem(
          "There is no run %d this one could be a part of.".formatted(parent),
          "Record the run of the composed skill first.");
    }
  }

  /// One run with its steps.
  public Optional<RunReport> find(long run) {
    return database.read(handle -> find(handle, run));
  }

  private static Optional<RunReport> find(Handle handle, long run) {
    return handle
        .createQuery("SELECT * FROM skill_run WHERE id = :run")
        .bind("run", run)
        .map((row, _) -> SkillRunRowStore.report(row))
        .findOne()
        .map(report -> report.withSteps(SkillRunRowStore.steps(handle, run)));
  }

  /// Oldest first.
  public List<Skill.Run> runs(long skill) {
    return database.read(handle -> SkillRunRowStore.runs(handle, skill));
  }

  /// Ids of the runs of components in a run of a composed skill, in their order.
  public List<Long> parts(long run) {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM skill_run WHERE parent_run_id = :run ORDER BY id")
            .bind("run", run)
            .mapTo(Long.class)
            .list());
  }

  /// What was told of the steps of a run, in their order.
  public List<StepReport> steps(long run) {
    return database.read(handle -> SkillRunRowStore.steps(handle, run));
  }

  /// What became of each step of a version; empty where its text is not known here.
  public List<StepFigures> figures(long skill, int version) {
    return database.read(handle -> SkillRunRowStore.figures(handle, skill, version));
  }
}
