package dev.praxis.core.skills.forming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.skills.forming.recording.Segment;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps what was made of the requests of sessions of the training split.
final class FormingStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REQUEST = 300;

  private final Database database;

  FormingStore(Database database) {
    this.database = database;
  }

  /// A session that was not looked at as it is now.
  record Due(SessionId session, String title, String fingerprint) {}

  /// What others did: of one request.
  record Done(String key, long lineage, Set<String> shapes) {}

  /// In the order they were imported.
  ///
  /// @param version of the forming
  List<Due> due(int version) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT id, title, now FROM (
                  SELECT s.id, s.title, f.fingerprint,
                         s.events || '/' || coalesce((SELECT max(id) FROM event WHERE session_id = s.id), 0)
                           || '/' || coalesce(o.outcome, '') || '/' || coalesce(o.said_by, '')
                           || '/' || (SELECT count(*) FROM signal WHERE session_id = s.id)
                           || '/' || :version AS now
                  FROM session s
                  JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
                  LEFT JOIN effective_outcome o ON o.session_id = s.id
                  LEFT JOIN formed_session f ON f.session_id = s.id)
                WHERE fingerprint IS NOT now
                ORDER BY id
                """)
            .bind("version", version)
            .map((row, _) ->
                new Due(
                    new SessionId(row.getLong("id")), row.getString("title"), row.getString("now")))
            .list());
  }

  /// Forgets what was found in sessions that have left the training side since.
  void forgetHeldOut() {
    database.use(handle -> {
      for (var table : List.of("skill_forming", "formed_session")) {
        handle.execute(
            """
            DELETE FROM %s WHERE session_id IN (
              SELECT s.id FROM session s JOIN lineage l ON l.id = s.lineage_id
              WHERE l.split <> 'train')
            """
                .formatted(table));
      }
    });
  }

  /// Replaces what was said of a session. Nothing is kept of one that has gone, or was held out
  /// meanwhile.
  void replace(SessionId session, List<Formation> formations) {
    database.use(handle -> {
      handle.execute("DELETE FROM skill_forming WHERE session_id = ?", session.value());
      formations.forEach(formation -> insert(handle, formation));
    });
  }

  void seen(Due due) {
    database.use(handle ->
        handle.execute(
            """
            INSERT INTO formed_session (session_id, fingerprint)
            SELECT id, ? FROM session WHERE id = ?
            ON CONFLICT (session_id) DO UPDATE SET fingerprint = excluded.fingerprint
            """,
            due.fingerprint,
            due.session.value()));
  }

  private static void insert(Handle handle, Formation formation) {
    var segment = formation.segment();
    handle.execute(
        """
        INSERT INTO skill_forming
          (session_id, first_seq, last_seq, request_seq, stored, reason, why, category, steps, telling,
           shapes, skill_id, similarity, at)
        SELECT s.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
        FROM session s JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train' WHERE s.id = ?
        """,
        segment.firstSeq(),
        segment.lastSeq(),
        segment.requestSeq(),
        formation.stored(),
        formation.reason(),
        formation.why(),
        formation.category(),
        formation.steps(),
        formation.telling(),
        json(formation.shapes()),
        formation.skillId(),
        formation.similarity(),
        Instant.now().toEpochMilli(),
        formation.sessionId());
  }

  /// What was said of all sessions, or of one; newest sessions last.
  ///
  /// @param session null for all
  List<Formation> list(@Nullable SessionId session) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT f.*, s.key, k.name,
                       substr(plain(coalesce(e.text, original.text)), 1, :longest) AS request
                FROM skill_forming f
                JOIN session s ON s.id = f.session_id
                LEFT JOIN skill k ON k.id = f.skill_id
                LEFT JOIN event e ON e.session_id = f.session_id AND e.seq = f.request_seq
                LEFT JOIN event original ON original.id = e.copy_of
                WHERE :session IS NULL OR f.session_id = :session
                ORDER BY f.session_id, f.first_seq
                """)
            .bind("longest", LONGEST_REQUEST)
            .bind("session", session == null ? null : session.value())
            .map((row, _) -> formation(row))
            .list());
  }

  private static Formation formation(ResultSet row) throws SQLException {
    var request = row.getString("request");
    long skill = row.getLong("skill_id");
    boolean noSkill = row.wasNull();
    double similarity = row.getDouble("similarity");
    boolean notCompared = row.wasNull();
    return new Formation(
        row.getLong("session_id"),
        row.getString("key"),
        new Segment(
            row.getInt("first_seq"),
            row.getInt("last_seq"),
            request == null ? "" : request,
            row.getInt("request_seq"),
            false),
        row.getBoolean("stored"),
        row.getString("reason"),
        row.getString("why"),
        row.getString("category"),
        row.getInt("steps"),
        row.getInt("telling"),
        shapes(row.getString("shapes")),
        noSkill ? null : skill,
        row.getString("name"),
        notCompared ? null : similarity,
        null);
  }

  /// What was done on each request that had telling steps.
  List<Done> done() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT f.session_id || '/' || f.first_seq AS key, s.lineage_id, f.shapes
                FROM skill_forming f JOIN session s ON s.id = f.session_id
                JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
                WHERE f.telling > 1
                """)
            .map((row, _) ->
                new Done(
                    row.getString("key"),
                    row.getLong("lineage_id"),
                    shapes(row.getString("shapes"))))
            .list());
  }

  /// Whether a session of the lineage speaks for the skill already, or had a run of it.
  boolean isKnown(long skill, long lineage) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM skill_evidence e JOIN session s ON s.id = e.session_id
                  WHERE e.skill_id = :skill AND s.lineage_id = :lineage
                  UNION ALL
                  SELECT 1 FROM skill_run r JOIN session s ON s.id = r.session_id
                  WHERE r.skill_id = :skill AND r.executor = 'session' AND s.lineage_id = :lineage)
                """)
            .bind("skill", skill)
            .bind("lineage", lineage)
            .mapTo(Boolean.class)
            .one());
  }

  private static String json(Set<String> shapes) {
    try {
      return JSON.writeValueAsString(new TreeSet<>(shapes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text is a JSON string", e);
    }
  }

  private static Set<String> shapes(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("shapes are no list: " + json, e);
    }
  }
}
