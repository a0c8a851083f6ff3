package dev.praxis.core.skills.keeping;

import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.SkillRunRowStore;
import dev.praxis.core.skills.runs.StepReport;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.skills.versions.SkillVersionStore;
import dev.praxis.core.skills.written.SkillDraft;
import dev.praxis.core.skills.written.SkillDraft.PastRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes skills that were not there. Every method runs in its caller's transaction.
final class SkillInsertStore {
  private SkillInsertStore() {}

  /// The id the next skill gets.
  static long nextId(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM skill").mapTo(Long.class).one();
  }

  /// Answers with its id.
  static long insert(Handle handle, NewSkill skill, Instant at) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO skill
                  (id, name, status, version, category, source, prior, task, client, created_at)
                VALUES (:id, :name, :status, 1, :category, :source, :prior, :task, :client, :at)
                """)
            .bind("id", nextId(handle))
            .bind("name", skill.text().name())
            .bind("status", skill.status())
            .bind("category", skill.text().category())
            .bind("source", skill.source())
            .bind("prior", skill.prior())
            .bind("task", skill.task())
            .bind("client", skill.client())
            .bind("at", at.toEpochMilli())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    SkillVersionStore.insert(handle, id, 1, skill.text(), skill.author(), skill.why(), at);
    skill.evidence().forEach(each -> SkillQueueStore.addEvidence(handle, id, each, at));
    return id;
  }

  /// Answers false where the name is there already.
  static boolean insert(Handle handle, SkillDraft draft) {
    if (SkillRowStore.named(handle, draft.text().name()).isPresent()) {
      return false;
    }
    long skill =
        handle
            .createUpdate(
                """
                INSERT INTO skill (name, status, version, category, source, created_at, last_used_at)
                VALUES (:name, 'active', :version, :category, :source, :created, :used)
                """)
            .bind("name", draft.text().name())
            .bind("version", draft.version())
            .bind("category", draft.text().category())
            .bind("source", draft.source())
            .bind("created", draft.createdAt().toEpochMilli())
            .bind("used", lastUsed(draft))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    SkillVersionStore.insert(
        handle, skill, draft.version(), draft.text(), "import", "", draft.createdAt());
    draft.runs().forEach(run -> SkillRunRowStore.insert(handle, report(skill, run)));
    return true;
  }

  private static RunReport report(long skill, PastRun run) {
    var failed = run.failedStep();
    return new RunReport(
        skill,
        run.version(),
        run.outcome(),
        run.verifier(),
        "",
        "",
        "",
        "",
        run.notes(),
        null,
        null,
        null,
        run.at(),
        failed == null ? List.of() : StepReport.failedAt(failed));
  }

  private static @Nullable Long lastUsed(SkillDraft draft) {
    return draft.runs().stream()
        .map(run -> run.at().toEpochMilli())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
