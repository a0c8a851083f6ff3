package dev.praxis.core.evaluation.judging;

import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.session.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps what judges said.
final class JudgingStore {
  private JudgingStore() {}

  static int keep(Handle handle, Question question, GivenAnswer answer) {
    return handle.execute(
        """
        INSERT INTO judged_answer
          (session_id, tag, rule_id, rule_version, judge, preventable, reason, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_id, tag, rule_id, rule_version, judge) DO UPDATE SET
          preventable = excluded.preventable, reason = excluded.reason, at = excluded.at
        """,
        question.session().value(),
        question.tag(),
        question.rule(),
        question.ruleVersion(),
        answer.judge(),
        answer.preventable(),
        answer.reason(),
        answer.at().toEpochMilli());
  }

  static Map<Question.Key, GivenAnswer> answers(Handle handle, String judge) {
    var answers = new HashMap<Question.Key, GivenAnswer>();
    handle
        .createQuery("SELECT * FROM judged_answer WHERE judge = :judge")
        .bind("judge", judge)
        .map((row, _) ->
            answers.put(
                new Question.Key(
                    row.getLong("session_id"),
                    row.getString("tag"),
                    row.getLong("rule_id"),
                    row.getInt("rule_version")),
                new GivenAnswer(
                    row.getString("judge"),
                    row.getBoolean("preventable"),
                    row.getString("reason"),
                    Instant.ofEpochMilli(row.getLong("at")))))
        .list();
    return answers;
  }

  /// Judges that have said anything, in the order they first did.
  static List<String> judges(Handle handle) {
    return handle
        .createQuery("SELECT judge FROM judged_answer GROUP BY judge ORDER BY min(id)")
        .mapTo(String.class)
        .list();
  }

  /// Training failures that rules carry: one a lineage and tag, the surest first sighting, under
  /// each rule of the tag.
  static List<Question> training(Handle handle, List<Rule> active) {
    var tags = active.stream().flatMap(rule -> rule.tags().stream()).distinct().toList();
    if (tags.isEmpty()) {
      return List.of();
    }
    record Seen(Question question, String tag) {}
    return handle
        .createQuery(
            """
            SELECT session_id, key, title, project, tag, seq, quote FROM (
              SELECT *, row_number() OVER (
                PARTITION BY lineage_id, tag ORDER BY verdict = 'real' DESC, score DESC, session_id, seq) AS place
              FROM sighting WHERE split = 'train' AND verdict <> 'not_real' AND tag IN (<tags>))
            WHERE place = 1
            ORDER BY session_id, tag
            """)
        .bindList("tags", tags)
        .map((row, _) ->
            new Seen(
                new Question(
                    Side.TRAINING,
                    new SessionId(row.getLong("session_id")),
                    row.getString("key"),
                    row.getString("title"),
                    row.getString("project"),
                    row.getString("tag"),
                    row.getInt("seq"),
                    row.getString("quote"),
                    0,
                    0,
                    ""),
                row.getString("tag")))
        .list()
        .stream()
        .flatMap(seen ->
            active.stream()
                .filter(rule -> rule.tags().contains(seen.tag()))
                .map(rule -> under(seen.question(), rule)))
        .collect(Collectors.toList());
  }

  static Question under(Question failure, Rule rule) {
    return new Question(
        failure.side(),
        failure.session(),
        failure.sessionKey(),
        failure.sessionTitle(),
        failure.project(),
        failure.tag(),
        failure.seq(),
        failure.quote(),
        rule.id(),
        rule.version(),
        rule.text());
  }
}
