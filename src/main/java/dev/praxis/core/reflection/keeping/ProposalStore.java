package dev.praxis.core.reflection.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.reflection.prompt.PromptEdit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of proposals.
final class ProposalStore {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SELECT =
      """
      SELECT r.*, p.namespace, p.name
      FROM prompt_proposal r JOIN prompt p ON p.id = r.prompt_id
      """;

  private ProposalStore() {}

  static long insert(Handle handle, Proposal proposal) {
    return handle
        .createQuery(
            """
            INSERT INTO prompt_proposal (prompt_id, base_version, kind, model, edits, why, at)
            SELECT id, :base, :kind, :model, :edits, :why, :at FROM prompt
            WHERE namespace = :namespace AND name = :name
            RETURNING id
            """)
        .bind("base", proposal.base())
        .bind("kind", proposal.kind())
        .bind("model", proposal.model())
        .bind("edits", json(proposal.edits()))
        .bind("why", proposal.why())
        .bind("at", proposal.at().toEpochMilli())
        .bind("namespace", PromptKey.joined(proposal.key().namespace()))
        .bind("name", proposal.key().name())
        .mapTo(Long.class)
        .one();
  }

  static void decide(Handle handle, long id, Proposal.State state) {
    handle
        .createUpdate("UPDATE prompt_proposal SET state = :state WHERE id = :id")
        .bind("state", state.word())
        .bind("id", id)
        .execute();
  }

  static Optional<Proposal> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "WHERE r.id = :id")
        .bind("id", id)
        .map((row, _) -> proposal(row))
        .findOne();
  }

  /// Newest first.
  static List<Proposal> list(Handle handle) {
    return handle.createQuery(SELECT + "ORDER BY r.id DESC").map((row, _) -> proposal(row)).list();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        new PromptKey(Arrays.asList(row.getString("namespace").split("/")), row.getString("name")),
        row.getInt("base_version"),
        row.getString("kind"),
        row.getString("model"),
        edits(row.getString("edits")),
        row.getString("why"),
        Instant.ofEpochMilli(row.getLong("at")),
        Proposal.State.of(row.getString("state")));
  }

  private static String json(List<PromptEdit> edits) {
    try {
      return JSON.writeValueAsString(edits);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("edits are always JSON", e);
    }
  }

  private static List<PromptEdit> edits(String json) {
    try {
      return List.of(JSON.readValue(json, PromptEdit[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("edits are kept as JSON", e);
    }
  }
}
