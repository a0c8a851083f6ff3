package dev.praxis.core.evaluation.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Reads what could have leaked.
final class LeakStore {
  private static final int SPAN = 8;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private LeakStore() {}

  /// Keys of held-out sessions with an event of a training session.
  static List<String> sharedHistories(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT held.key
            FROM event copy
            JOIN event original ON original.id = copy.copy_of
            JOIN session one ON one.id = copy.session_id
            JOIN session other ON other.id = original.session_id
            JOIN lineage l ON l.id = one.lineage_id
            JOIN lineage m ON m.id = other.lineage_id
            JOIN session held ON held.id = CASE l.split WHEN 'held_out' THEN one.id ELSE other.id END
            WHERE (l.split = 'held_out' AND m.split = 'train')
               OR (l.split = 'train' AND m.split = 'held_out')
            ORDER BY held.key
            """)
        .mapTo(String.class)
        .list();
  }

  /// Keys of held-out sessions whose file has the bytes of a training session's.
  static List<String> sharedFiles(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT held.key
            FROM session held
            JOIN lineage l ON l.id = held.lineage_id AND l.split = 'held_out'
            JOIN source f ON f.id = held.source_id
            WHERE EXISTS (
              SELECT 1 FROM source g
              JOIN session trained ON trained.source_id = g.id
              JOIN lineage m ON m.id = trained.lineage_id AND m.split = 'train'
              WHERE g.content_hash = f.content_hash AND g.id <> f.id)
            ORDER BY held.key
            """)
        .mapTo(String.class)
        .list();
  }

  /// The key of each session on that side with its first request.
  static void prompts(Handle handle, String side, BiConsumer<String, String> each) {
    handle
        .createQuery(
            """
            SELECT s.key, plain(coalesce(e.text, (SELECT text FROM event WHERE id = e.copy_of))) AS prompt
            FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = :side
            JOIN event e ON e.session_id = s.id AND e.seq = (
              SELECT min(seq) FROM event WHERE session_id = s.id AND kind = 'user_message')
            WHERE s.parent_id IS NULL
            ORDER BY s.id
            """)
        .bind("side", side)
        .map((row, _) -> {
          each.accept(
              row.getString("key"), Optional.ofNullable(row.getString("prompt")).orElse(""));
          return true;
        })
        .forEach(_ -> {});
  }

  /// The first run of eight words of a text that held-out sessions say and training sessions do
  /// not.
  static Optional<String> onlyHeldOut(Handle handle, String text) {
    var words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    for (int i = 0; i + SPAN <= words.size(); i++) {
      var span = String.join(" ", words.subList(i, i + SPAN));
      if (said(handle, span, "held_out") && !said(handle, span, "train")) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private static boolean said(Handle handle, String words, String side) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM event_text
              JOIN event e ON e.id = event_text.rowid
              JOIN session s ON s.id = e.session_id
              JOIN lineage l ON l.id = s.lineage_id AND l.split = :side
              WHERE event_text MATCH :phrase)
            """)
        .bind("side", side)
        .bind("phrase", "\"" + words + "\"")
        .mapTo(Boolean.class)
        .one();
  }

  /// Ids of the rules whose wording in force is newer than that.
  static Set<Long> writtenSince(Handle handle, long look) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                SELECT r.id FROM rule r
                JOIN rule_version v ON v.rule_id = r.id AND v.version = r.version
                WHERE v.at > :look
                """)
            .bind("look", look)
            .mapTo(Long.class)
            .list());
  }

  /// What the curator has decided about tags since, and not taken back, in the words of the
  /// history.
  static List<String> tagChangesSince(Handle handle, long look) {
    return handle
        .createQuery(
            """
            SELECT label FROM decision
            WHERE at > :look AND undo_of IS NULL AND undone_by IS NULL
              AND (subject = 'mining/threshold' OR (subject LIKE 'tag/%' AND act <> 'review'))
            ORDER BY id
            """)
        .bind("look", look)
        .mapTo(String.class)
        .list();
  }

  /// Held-out sessions in which the curator marked words as evidence of a tag.
  static List<String> tagsFromHeldOut(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT s.key FROM evidence_span e
            JOIN session s ON s.id = e.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'held_out'
            ORDER BY s.key
            """)
        .mapTo(String.class)
        .list();
  }
}
