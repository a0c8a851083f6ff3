package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.List;

/// Evidence enough to fill a queue: of two tags, four places that say nearly the same each.
final class ManyCards {
  private static final int ALIKE = 4;
  private static final List<String> TAGS = List.of("skipped_the_tests", "used_another_port");
  private static final List<String> WORDS =
      List.of(
          "harbour", "lantern", "meadow", "copper", "violin", "granite", "saffron", "glacier",
          "walnut", "falcon", "timber", "velvet", "cobalt", "orchid", "pepper", "quartz", "ribbon",
          "summit", "thistle", "umber", "vessel", "willow", "yonder", "zephyr", "anchor");

  private final Database database;

  ManyCards(Database database) {
    this.database = database;
  }

  /// Into a workspace that is open. The sessions are mined first, for a window mines what is not
  /// when it opens; what the detectors say of them is put aside, so that the cards are all that
  /// waits.
  void add(int cards, Workbench workbench) {
    addSessions(cards);
    workbench.miner().mine(2, Progress.ignored());
    database.use(handle -> handle.execute("DELETE FROM signal"));
    addSignals(cards);
  }

  /// In one transaction: a thousand small ones would mostly wait for the disk.
  private void addSessions(int cards) {
    database.use(_ -> addSessions(new SampleRows(database), cards));
  }

  private static void addSessions(SampleRows rows, int cards) {
    for (int i = 0; i < cards; i++) {
      int group = i / ALIKE;
      rows.session("session-" + i)
          .project("project-" + i % 3)
          .user("Please look at the " + WORDS.get(group % WORDS.size()))
          .agent("Done.")
          .user(quote(group));
    }
  }

  private void addSignals(int cards) {
    database.use(handle -> {
      var batch =
          handle.prepareBatch(
              """
              INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
              SELECT id, 2, 'user_correction', 1, ?, 0.8, ?, 'the person says so', '[2]'
              FROM session WHERE key = ?
              """);
      for (int i = 0; i < cards; i++) {
        int group = i / ALIKE;
        batch.add(TAGS.get(group % TAGS.size()), quote(group), "session-" + i);
      }
      batch.execute();
    });
  }

  private static String quote(int group) {
    var one = WORDS.get(group % WORDS.size());
    var other = WORDS.get((group * 7 + 3) % WORDS.size());
    var third = WORDS.get((group * 11 + 5) % WORDS.size());
    return "the %s broke when %s met %s number %d".formatted(one, other, third, group);
  }
}
