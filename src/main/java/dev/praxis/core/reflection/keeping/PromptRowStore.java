package dev.praxis.core.reflection.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of prompts and their versions.
final class PromptRowStore {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SELECT =
      """
      SELECT p.namespace, p.name, v.version, v.text, v.update_instructions, v.when_to_update,
             v.keep_behavior, v.protected_texts, v.why, v.at
      FROM prompt p JOIN prompt_version v ON v.prompt_id = p.id
      """;

  private PromptRowStore() {}

  static Optional<KeptPrompt> newest(Handle handle, PromptKey key) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE p.namespace = :namespace AND p.name = :name AND v.version = p.version
                """)
        .bind("namespace", PromptKey.joined(key.namespace()))
        .bind("name", key.name())
        .map((row, _) -> kept(row))
        .findOne();
  }

  static List<KeptPrompt> versions(Handle handle, PromptKey key) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE p.namespace = :namespace AND p.name = :name ORDER BY v.version DESC
                """)
        .bind("namespace", PromptKey.joined(key.namespace()))
        .bind("name", key.name())
        .map((row, _) -> kept(row))
        .list();
  }

  static List<KeptPrompt> allNewest(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE v.version = p.version ORDER BY p.namespace, p.name")
        .map((row, _) -> kept(row))
        .list();
  }

  /// Makes a version the newest; a prompt that is not there yet comes to be.
  static void insert(
      Handle handle, PromptKey key, int version, EditablePrompt prompt, String why, long at) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO prompt (namespace, name, version) VALUES (:namespace, :name, :version)
                ON CONFLICT (namespace, name) DO UPDATE SET version = excluded.version
                RETURNING id
                """)
            .bind("namespace", PromptKey.joined(key.namespace()))
            .bind("name", key.name())
            .bind("version", version)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            """
            INSERT INTO prompt_version (prompt_id, version, text, update_instructions, when_to_update,
                                        keep_behavior, protected_texts, why, at)
            VALUES (:id, :version, :text, :instructions, :occasion, :keep, :protected, :why, :at)
            """)
        .bind("id", id)
        .bind("version", version)
        .bind("text", prompt.text())
        .bind("instructions", prompt.updateInstructions())
        .bind("occasion", prompt.whenToUpdate())
        .bind("keep", json(prompt.keepBehavior()))
        .bind("protected", json(prompt.protectedTexts()))
        .bind("why", why)
        .bind("at", at)
        .execute();
  }

  private static KeptPrompt kept(ResultSet row) throws SQLException {
    var key =
        new PromptKey(Arrays.asList(row.getString("namespace").split("/")), row.getString("name"));
    return new KeptPrompt(
        key,
        row.getInt("version"),
        new EditablePrompt(
            key.toString(),
            row.getString("text"),
            row.getString("update_instructions"),
            row.getString("when_to_update"),
            texts(row.getString("keep_behavior")),
            texts(row.getString("protected_texts"))),
        row.getString("why"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }

  private static List<String> texts(String json) {
    try {
      return List.of(JSON.readValue(json, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts of a prompt are kept as JSON", e);
    }
  }
}
