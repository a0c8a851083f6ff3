package dev.praxis.core.mining.tags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Writes what tags are called and how they find their evidence. Every method that writes runs
/// inside a decision.
final class TagCurationStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TagCurationStore() {}

  /// Whether some evidence goes under this tag, or somebody has named it.
  static boolean isKnown(Handle handle, String tag) {
    return handle
        .createQuery(
            """
            SELECT NOT EXISTS (SELECT 1 FROM tag_alias WHERE tag = :tag)
              AND (EXISTS (SELECT 1 FROM failure_tag WHERE tag = :tag)
                OR EXISTS (SELECT 1 FROM signal WHERE tag = :tag)
                OR EXISTS (SELECT 1 FROM session_tag WHERE tag = :tag)
                OR EXISTS (SELECT 1 FROM tag_alias WHERE becomes = :tag)
                OR EXISTS (SELECT 1 FROM evidence_tag WHERE becomes = :tag))
            """)
        .bind("tag", tag)
        .mapTo(Boolean.class)
        .one();
  }

  /// Names that have become this one.
  static List<String> formerNames(Handle handle, String tag) {
    return handle
        .createQuery("SELECT tag FROM tag_alias WHERE becomes = :tag ORDER BY tag")
        .bind("tag", tag)
        .mapTo(String.class)
        .list();
  }

  static void know(Handle handle, String tag, String sentence) {
    handle.execute(
        """
        INSERT INTO failure_tag (tag, sentence, origin) VALUES (?, ?, 'curator')
        ON CONFLICT (tag) DO UPDATE SET sentence = excluded.sentence WHERE excluded.sentence <> ''
        """,
        tag,
        sentence);
  }

  /// Everything that goes under `tag` goes under `name` from now on.
  static void become(Handle handle, String tag, String name, String act) {
    handle.execute("DELETE FROM tag_alias WHERE becomes = ? AND tag = ?", tag, name);
    handle.execute("UPDATE tag_alias SET becomes = ? WHERE becomes = ?", name, tag);
    handle.execute("INSERT INTO tag_alias (tag, becomes, act) VALUES (?, ?, ?)", tag, name, act);
    handle.execute("UPDATE evidence_tag SET becomes = ? WHERE becomes = ?", name, tag);
    handle.execute(
        """
        INSERT INTO failure_tag (tag, sentence, origin)
        SELECT ?, sentence, 'curator' FROM failure_tag WHERE tag = ?
        ON CONFLICT (tag) DO NOTHING
        """,
        name,
        tag);
    handle.execute(
        """
        DELETE FROM rule_tag WHERE tag = ? AND rule_id IN (SELECT rule_id FROM rule_tag WHERE tag = ?)
        """,
        tag,
        name);
    handle.execute("UPDATE rule_tag SET tag = ? WHERE tag = ?", name, tag);
  }

  /// @param tag where it goes under another name by now, that one is meant
  static void move(Handle handle, Evidence evidence, String tag) {
    handle.execute(
        """
        INSERT INTO evidence_tag (session_id, seq, tag, becomes)
        VALUES (?, ?, ?, coalesce((SELECT becomes FROM tag_alias WHERE tag = ?), ?))
        ON CONFLICT (session_id, seq, tag) DO UPDATE SET becomes = excluded.becomes
        """,
        evidence.signal().session().value(),
        evidence.signal().seq(),
        evidence.foundTag(),
        tag,
        tag);
  }

  static void define(Handle handle, String tag, TagDefinition definition) {
    handle.execute(
        """
        INSERT INTO tag_definition (tag, kind, definition) VALUES (?, ?, ?)
        ON CONFLICT (tag) DO UPDATE SET kind = excluded.kind, definition = excluded.definition
        """,
        tag,
        definition.kind(),
        written(definition));
  }

  /// By tag, in order of the tags.
  static Map<String, TagDefinition> definitions(Handle handle) {
    var definitions = new TreeMap<String, TagDefinition>();
    handle
        .createQuery("SELECT tag, definition FROM tag_definition")
        .map((row, _) -> definitions.put(row.getString("tag"), read(row.getString("definition"))))
        .list();
    return definitions;
  }

  private static String written(TagDefinition definition) {
    try {
      return JSON.writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a definition can always be written", e);
    }
  }

  private static TagDefinition read(String json) {
    try {
      return JSON.readValue(json, TagDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the definition of a tag cannot be read: " + json, e);
    }
  }
}
