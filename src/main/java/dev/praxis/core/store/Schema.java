package dev.praxis.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The numbered steps that make a workspace. SQLite's own header fields tell what a file is: the
/// application id that it is ours, the user version how many steps it has taken.
final class Schema {
  /// "PRXS"
  static final int APPLICATION_ID = 0x50525853;

  private static final List<String> STEPS =
      List.of(
          "0001-workspace.sql",
          "0002-labels.sql",
          "0003-failed-calls.sql",
          "0004-secrets.sql",
          "0005-embeddings.sql",
          "0006-evidence-spans.sql",
          "0007-compact-texts.sql",
          "0008-annotations.sql",
          "0009-queue.sql",
          "0010-secret-reveals.sql",
          "0011-stamps.sql",
          "0012-resolutions.sql",
          "0013-rule-evidence.sql",
          "0014-sighting-changes.sql",
          "0015-model-proposals.sql",
          "0016-looks.sql",
          "0017-rule-waivers.sql",
          "0018-rule-scope.sql",
          "0019-rule-life.sql",
          "0020-prompts.sql",
          "0021-skills.sql",
          "0022-skill-counts.sql",
          "0023-skill-forming.sql",
          "0024-replay.sql",
          "0025-overrides.sql",
          "0026-agents.sql",
          "0027-held-sweep.sql",
          "0028-judging.sql",
          "0029-areas.sql",
          "0030-splits.sql",
          "0031-conversations.sql",
          "0032-discards.sql",
          "0033-blind-checks.sql");

  private Schema() {}

  static int newest() {
    return STEPS.size();
  }

  static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  /// Takes the steps that are missing. Belongs into one transaction, which another process may have
  /// come before.
  static void bringUpToDate(Handle handle) {
    for (int step = version(handle); step < STEPS.size(); step++) {
      Script.run(handle, text(STEPS.get(step)));
      handle.execute("PRAGMA user_version = " + (step + 1));
    }
    AreaCounters.install(handle);
    handle.execute("PRAGMA application_id = " + APPLICATION_ID);
  }

  private static String text(String step) {
    try (var stream = Schema.class.getResourceAsStream("/db/" + step)) {
      if (stream == null) {
        throw new IllegalStateException("schema step is missing from the program: " + step);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
