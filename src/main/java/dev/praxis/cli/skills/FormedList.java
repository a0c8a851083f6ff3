package dev.praxis.cli.skills;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.Formation;
import dev.praxis.core.skills.forming.FormingReport;
import dev.praxis.core.skills.forming.joining.SkillLikeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What forming made of the requests of sessions, and why.
///
/// @param sessions that were looked at
/// @param threshold similarity from which on a skill is one there is already
record FormedList(
    int sessions, int stored, int joined, double threshold, List<String> notes, List<Row> forming)
    implements Reply {

  static FormedList of(FormingReport report) {
    return new FormedList(
        report.sessions(),
        (int) report.stored(),
        (int) report.joined(),
        SkillLikeness.THRESHOLD,
        report.notes(),
        report.formations().stream().map(Row::of).toList());
  }

  /// What is kept of all that was looked at.
  static FormedList kept(List<Formation> formations) {
    long sessions = formations.stream().map(Formation::sessionId).distinct().count();
    return of(new FormingReport((int) sessions, formations, List.of()));
  }

  @Override
  public String text() {
    var table =
        new TextTable("SESSION", "STORED", "REASON", "SKILL", "STEPS", "LIKENESS", "REQUEST");
    for (var row : forming) {
      table.row(
          PlainText.line(row.session, 12),
          row.stored ? "yes" : "no",
          row.reason,
          PlainText.line(row.name(), 44),
          "%d of %d".formatted(row.telling, row.steps),
          row.similarity == null ? "-" : "%.2f".formatted(row.similarity),
          PlainText.line(row.request, 60));
    }
    return "%s looked at: %s formed, %s joined to skills there were already.%n"
            .formatted(
                counted(sessions, "session"), counted(stored, "skill"), counted(joined, "request"))
        + table.orWhenEmpty("No request of a session was looked at that is new or has changed.");
  }

  private static String counted(int number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  /// @param firstSeq event it began with
  /// @param steps recorded
  /// @param telling those that any agent would not do anyway
  /// @param skill formed or joined; null where neither
  /// @param similarity to the nearest skill; null where none was compared
  /// @param draft what was or would be stored; null where it is only read back
  record Row(
      String session,
      int firstSeq,
      int lastSeq,
      String request,
      boolean stored,
      String reason,
      String why,
      String category,
      int steps,
      int telling,
      @Nullable String skill,
      @Nullable Double similarity,
      @Nullable SkillText draft) {
    private static final int LONGEST_REQUEST = 300;

    static Row of(Formation formation) {
      var draft = formation.draft();
      return new Row(
          formation.session(),
          formation.segment().firstSeq(),
          formation.segment().lastSeq(),
          PlainText.line(formation.segment().request(), LONGEST_REQUEST),
          formation.stored(),
          formation.reason(),
          formation.why(),
          formation.category(),
          formation.steps(),
          formation.telling(),
          formation.skill(),
          formation.similarity(),
          formation.stored() && draft != null ? draft.text() : null);
    }

    private String name() {
      if (skill != null) {
        return skill;
      }
      return draft == null ? "-" : draft.name();
    }
  }
}
