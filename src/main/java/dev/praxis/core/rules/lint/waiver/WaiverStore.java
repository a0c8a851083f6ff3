package dev.praxis.core.rules.lint.waiver;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps waived findings. Waiving is a decision, and can be undone.
public final class WaiverStore {
  private final Database database;
  private final History history;

  public WaiverStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// Waivers by rule, as one reading.
  public static Map<Long, List<Waiver>> byRule(Handle handle) {
    return rows(handle).stream().collect(Collectors.groupingBy(Waiver::rule));
  }

  /// All of them, the newest first.
  public List<Waiver> list() {
    return database.read(WaiverStore::rows);
  }

  /// Waives a finding of a rule.
  ///
  /// @param version this version of the rule only; 0 for every version to come
  /// @throws Problem where no reason is given
  public void waive(long rule, Finding finding, int version, String reason) {
    if (reason.isBlank()) {
      throw new Problem(
          "A finding is waived with a reason, and none was given.",
          "Say in a few words why it does not matter here.");
    }
    decide(
        "waive",
        rule,
        "Waive %s of rule %d".formatted(finding.kind().word(), rule),
        handle ->
            handle.execute(
                """
                INSERT INTO rule_waiver (rule_id, kind, version, other, reason, at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (rule_id, kind, version, other)
                DO UPDATE SET reason = excluded.reason, at = excluded.at
                """,
                rule,
                finding.kind().word(),
                version,
                Waiver.otherText(finding),
                reason.strip(),
                System.currentTimeMillis()));
  }

  /// Takes back every waiver of this kind for a rule, so that the finding is told again.
  ///
  /// @throws Problem where there is none
  public void unwaive(long rule, LintKind kind) {
    if (list().stream().noneMatch(waiver -> waiver.rule() == rule && waiver.kind() == kind)) {
      throw new Problem(
          "No finding of the kind %s is waived for rule %d.".formatted(kind.word(), rule),
          "`praxis rules lint` shows what is waived.");
    }
    decide(
        "unwaive",
        rule,
        "Take back the waiver of %s for rule %d".formatted(kind.word(), rule),
        handle ->
            handle.execute(
                "DELETE FROM rule_waiver WHERE rule_id = ? AND kind = ?", rule, kind.word()));
  }

  private interface Change {
    int on(Handle handle);
  }

  private void decide(String act, long rule, String label, Change change) {
    history.decide(act, "rule/" + rule, label, handle -> change.on(handle) > 0);
  }

  private static List<Waiver> rows(Handle handle) {
    return handle
        .createQuery("SELECT * FROM rule_waiver ORDER BY at DESC, id DESC")
        .map((row, _) ->
            new Waiver(
                row.getLong("id"),
                row.getLong("rule_id"),
                kind(row.getString("kind")),
                row.getInt("version"),
                row.getString("other"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  private static LintKind kind(String word) {
    return Arrays.stream(LintKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown kind of finding: " + word));
  }
}
