package dev.praxis.core.skills.keeping;

import dev.praxis.core.skills.versions.SkillJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and writes the rows of proposals. Every method runs in its caller's transaction.
final class SkillProposalStore {
  private SkillProposalStore() {}

  /// The same proposal, waiting or rejected. What runs gave rise to is forgotten as rejected once
  /// three more have been verified since it was proposed.
  static Optional<Long> known(Handle handle, SkillProposal proposal) {
    return handle
        .createQuery(
            """
            SELECT max(id) FROM skill_proposal
            WHERE kind = :kind AND skill_id = :skill AND base_version = :base
              AND other_id IS :other AND proposed = :proposed
              AND (state = 'proposed' OR state = 'rejected' AND (kind = 'shorten' OR 3 >
                (SELECT count(*) FROM skill_run WHERE skill_run.skill_id = skill_proposal.skill_id
                  AND verifier <> 'self' AND skill_run.at > skill_proposal.at)))
            """)
        .bind("kind", proposal.kind())
        .bind("skill", proposal.skill())
        .bind("base", proposal.baseVersion())
        .bind("other", proposal.other())
        .bind("proposed", SkillJson.of(proposal.proposed()))
        .mapTo(Long.class)
        .findOne();
  }

  /// Answers with its id.
  static long insert(Handle handle, SkillProposal proposal) {
    return handle
        .createUpdate(
            """
            INSERT INTO skill_proposal
              (kind, skill_id, base_version, other_id, proposed, why, client, at)
            VALUES (:kind, :skill, :base, :other, :proposed, :why, :client, :at)
            """)
        .bind("kind", proposal.kind())
        .bind("skill", proposal.skill())
        .bind("base", proposal.baseVersion())
        .bind("other", proposal.other())
        .bind("proposed", SkillJson.of(proposal.proposed()))
        .bind("why", proposal.why())
        .bind("client", proposal.client())
        .bind("at", proposal.at().toEpochMilli())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /// The oldest first; none about a skill in the archive.
  static List<SkillProposal> waiting(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT skill_proposal.* FROM skill_proposal
            JOIN skill ON skill.id = skill_id AND skill.status <> 'archived'
            LEFT JOIN skill AS other ON other.id = other_id
            WHERE state = 'proposed' AND (other.status IS NULL OR other.status <> 'archived')
            ORDER BY skill_proposal.at, skill_proposal.id
            """)
        .map((row, _) -> proposal(row))
        .list();
  }

  /// One that waits.
  static Optional<SkillProposal> waiting(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM skill_proposal WHERE id = :id AND state = 'proposed'")
        .bind("id", id)
        .map((row, _) -> proposal(row))
        .findOne();
  }

  /// @param state `accepted` or `rejected`
  static void decide(Handle handle, long id, String state) {
    handle.execute("UPDATE skill_proposal SET state = ? WHERE id = ?", state, id);
  }

  private static SkillProposal proposal(ResultSet row) throws SQLException {
    long otherId = row.getLong("other_id");
    @Nullable Long other = row.wasNull() ? null : otherId;
    return new SkillProposal(
        row.getLong("id"),
        row.getString("kind"),
        row.getLong("skill_id"),
        row.getInt("base_version"),
        other,
        SkillJson.text(row.getString("proposed")),
        row.getString("why"),
        row.getString("client"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
