package dev.praxis.core.rules.lint.origin;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Finds text that stood in the output of a tool before it became a rule: eight words in a row,
/// case and punctuation aside. What a person wrote too is theirs. Remembers what it looked through;
/// steps imported since are looked through alone.
public final class EchoSearch {
  private static final int WORDS = 8;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Echo NOWHERE = new Echo(0, "", 0);

  private final Map<Asked, Seen> known = new ConcurrentHashMap<>();

  private record Asked(String text, Instant before) {}

  private record Echo(long event, String session, int seq) {}

  /// @param upTo the newest step that was looked at
  private record Seen(long upTo, Echo echo) {}

  /// The first place where a text stood in the output of a tool, as a finding.
  ///
  /// @param before when the rule was made: what tools print of it afterwards is the rule itself
  public Optional<Finding> find(Handle handle, String text, Instant before) {
    var runs = runs(text);
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    long newest = newest(handle);
    var seen =
        known.compute(
            new Asked(text, before),
            (_, old) -> {
              if (old != null && old.echo.event > 0 && isThere(handle, old.echo.event)) {
                return old;
              }
              long after = old == null || old.echo.event > 0 ? 0 : old.upTo;
              return after >= newest && old != null
                  ? old
                  : new Seen(newest, search(handle, String.join(" OR ", runs), before, after));
            });
    return seen.echo.event > 0 ? Optional.of(finding(seen.echo)) : Optional.empty();
  }

  private static Finding finding(Echo echo) {
    return Finding.of(
        LintKind.INJECTION,
        Severity.WARNING,
        "Stands word for word in what a tool printed (step %d of session %s), and no person wrote it there."
            .formatted(echo.seq, echo.session),
        new Fix.Advice(
            "Look at that step: if the words are not yours or your team's, reject the rule."));
  }

  private static List<String> runs(String text) {
    var words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    var runs = new ArrayList<String>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add('"' + String.join(" ", words.subList(i, i + WORDS)) + '"');
    }
    return runs;
  }

  private static long newest(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(id), 0) FROM event").mapTo(Long.class).one();
  }

  private static boolean isThere(Handle handle, long event) {
    return handle
        .createQuery("SELECT 1 FROM event WHERE id = ?")
        .bind(0, event)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Steps that were looked through are looked at once more only where a new one has the words.
  private static Echo search(Handle handle, String runs, Instant before, long after) {
    return after > 0 && !standsIn(handle, runs, after)
        ? NOWHERE
        : echo(handle, runs, before, after);
  }

  private static boolean standsIn(Handle handle, String runs, long after) {
    return handle
        .createQuery(
            "SELECT 1 FROM event_text WHERE event_text MATCH :runs AND rowid > :after LIMIT 1")
        .bind("runs", runs)
        .bind("after", after)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Echo echo(Handle handle, String runs, Instant before, long after) {
    return handle
        .createQuery(
            """
            WITH hit AS MATERIALIZED (
              SELECT rowid AS id FROM event_text WHERE event_text MATCH :runs)
            SELECT e.id, s.key, e.seq
            FROM hit
            JOIN event e ON e.id = hit.id AND e.kind = 'tool_result' AND e.id > :after
            JOIN session s ON s.id = e.session_id
            WHERE (e.at IS NULL OR e.at < :before)
              AND NOT EXISTS (
                SELECT 1 FROM hit said JOIN event p ON p.id = said.id AND p.kind = 'user_message')
            ORDER BY e.id
            LIMIT 1
            """)
        .bind("runs", runs)
        .bind("after", after)
        .bind("before", before.toEpochMilli())
        .map((row, _) -> new Echo(row.getLong("id"), row.getString("key"), row.getInt("seq")))
        .findOne()
        .orElse(NOWHERE);
  }
}
