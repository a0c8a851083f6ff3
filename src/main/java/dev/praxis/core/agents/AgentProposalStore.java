package dev.praxis.core.agents;

import dev.praxis.core.agents.AgentProposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of proposals. Every method runs in its caller's transaction.
final class AgentProposalStore {
  private AgentProposalStore() {}

  /// Answers with its id.
  ///
  /// @param detail what accepting it needs besides its text
  static long insert(Handle handle, AgentProposal proposal, String detail) {
    return handle
        .createUpdate(
            """
            INSERT INTO agent_proposal (at, client, kind, title, text, evidence, detail)
            VALUES (:at, :client, :kind, :title, :text, :evidence, :detail)
            """)
        .bind("at", proposal.at().toEpochMilli())
        .bind("client", proposal.client())
        .bind("kind", proposal.kind())
        .bind("title", proposal.title())
        .bind("text", proposal.text())
        .bind("evidence", proposal.evidence())
        .bind("detail", detail)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /// Those that wait, then the decided ones; the newest first in each.
  static List<AgentProposal> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM agent_proposal ORDER BY state <> 'waiting', id DESC")
        .map((row, _) -> proposal(row))
        .list();
  }

  static Optional<AgentProposal> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM agent_proposal WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> proposal(row))
        .findOne();
  }

  /// The newest of the same words, from whatever client.
  static Optional<AgentProposal> same(Handle handle, String kind, String text) {
    return handle
        .createQuery(
            """
            SELECT * FROM agent_proposal WHERE kind = :kind AND text = :text
            ORDER BY id DESC LIMIT 1
            """)
        .bind("kind", kind)
        .bind("text", text)
        .map((row, _) -> proposal(row))
        .findOne();
  }

  /// What a rule, skill or run was made of.
  static Optional<AgentProposal> made(Handle handle, String kind, long made) {
    return handle
        .createQuery(
            """
            SELECT * FROM agent_proposal WHERE kind = :kind AND made_id = :made
            ORDER BY id LIMIT 1
            """)
        .bind("kind", kind)
        .bind("made", made)
        .map((row, _) -> proposal(row))
        .findOne();
  }

  /// How many wait: of rules and skills together, or of outcomes.
  static int waiting(Handle handle, String client, boolean outcomes) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM agent_proposal
            WHERE state = 'waiting' AND client = :client AND (kind = 'outcome') = :outcomes
            """)
        .bind("client", client)
        .bind("outcomes", outcomes)
        .mapTo(Integer.class)
        .one();
  }

  static String detail(Handle handle, long id) {
    return handle
        .createQuery("SELECT detail FROM agent_proposal WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  static String reason(Handle handle, long id) {
    return handle
        .createQuery("SELECT reason FROM agent_proposal WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  static void accept(Handle handle, long id, long made, Instant at) {
    handle.execute(
        "UPDATE agent_proposal SET state = 'accepted', made_id = ?, decided_at = ? WHERE id = ?",
        made,
        at.toEpochMilli(),
        id);
  }

  static void reject(Handle handle, long id, String reason, Instant at) {
    handle.execute(
        "UPDATE agent_proposal SET state = 'rejected', reason = ?, decided_at = ? WHERE id = ?",
        reason,
        at.toEpochMilli(),
        id);
  }

  private static AgentProposal proposal(ResultSet row) throws SQLException {
    long madeId = row.getLong("made_id");
    @Nullable Long made = row.wasNull() ? null : madeId;
    return new AgentProposal(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("client"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("text"),
        row.getString("evidence"),
        State.of(row.getString("state")),
        made);
  }
}
