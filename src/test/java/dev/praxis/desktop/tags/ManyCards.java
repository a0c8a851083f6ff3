package dev.praxis.desktop.tags;

import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
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

  void add(int cards) {
    var rows = new SampleRows(database);
    for (int i = 0; i < cards; i++) {
      int group = i / ALIKE;
      var quote = quote(group);
      var row =
          rows.session("session-" + i)
              .project("project-" + i % 3)
              .user("Please look at the " + WORDS.get(group % WORDS.size()))
              .agent("Done.")
              .user(quote);
      var tag = TAGS.get(group % TAGS.size());
      database.use(handle ->
          handle.execute(
              """
              INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
              VALUES (?, 2, 'user_correction', 1, ?, 0.8, ?, 'the person says so', '[2]')
              """,
              row.id().value(),
              tag,
              quote));
    }
  }

  private static String quote(int group) {
    var one = WORDS.get(group % WORDS.size());
    var other = WORDS.get((group * 7 + 3) % WORDS.size());
    var third = WORDS.get((group * 11 + 5) % WORDS.size());
    return "the %s broke when %s met %s number %d".formatted(one, other, third, group);
  }
}
