package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps when and why rules were refused. Every write belongs to a decision.
final class RejectionStore {
  private static final int LONGEST = 500;

  private RejectionStore() {}

  static void insert(Handle handle, Rule rule, String reason, long now) {
    handle.execute(
        "INSERT INTO rule_rejection (rule_id, at, reason, support) VALUES (?, ?, ?, ?)",
        rule.id(),
        now,
        reason,
        rule.support());
  }

  /// Says why a rule was refused last.
  static void explain(Handle handle, long rule, String reason) {
    handle.execute(
        """
        UPDATE rule_rejection SET reason = ?
        WHERE id = (SELECT max(id) FROM rule_rejection WHERE rule_id = ?)
        """,
        reason,
        rule);
  }

  /// The newest of each rule that was ever refused, by the rule's id.
  static Map<Long, Rejection> newest(Handle handle) {
    return handle
        .createQuery("SELECT rule_id, at, reason, support FROM rule_rejection ORDER BY id")
        .map((row, _) ->
            new Rejection(
                row.getLong("rule_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("reason"),
                row.getInt("support")))
        .stream()
        .collect(Collectors.toMap(Rejection::rule, each -> each, (_, later) -> later));
  }

  /// One line without surrounding white space.
  ///
  /// @throws Problem where it is longer than 500 characters
  static String checked(String reason) {
    var line = reason.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      throw new Problem(
          "A reason of %,d characters is too long to be read again.".formatted(line.length()),
          "Say it in at most %d characters.".formatted(LONGEST));
    }
    return line;
  }
}
