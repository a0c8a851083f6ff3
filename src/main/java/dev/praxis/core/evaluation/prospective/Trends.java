package dev.praxis.core.evaluation.prospective;

import dev.praxis.core.evaluation.kept.Release;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.rules.standing.Reach;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows the rate of repeated failures over the releases of the rule file that was exported last.
/// Held-out sessions are never read: this is no look.
public final class Trends {
  private final Database database;
  private final Path home = Path.of(System.getProperty("user.home"));

  public Trends(Database database) {
    this.database = database;
  }

  public Trend read() {
    var exports = database.read(SittingStore::exports);
    if (exports.isEmpty()) {
      return new Trend(List.of());
    }
    var first = exports.getFirst();
    var reach = Reach.of(first.file(), home);
    var sittings =
        database.read(handle -> SittingStore.sittings(handle, false)).stream()
            .filter(each -> reach.covers(each.cwd(), each.project()))
            .toList();
    var releases = new ArrayList<Release>();
    if (!sittings.isEmpty() && sittings.getFirst().at().isBefore(first.at())) {
      releases.add(
          release(Release.BEFORE, sittings.getFirst().at(), first.at(), first.tags(), sittings));
    }
    for (int i = 0; i < exports.size(); i++) {
      var export = exports.get(i);
      var until = i + 1 < exports.size() ? exports.get(i + 1).at() : null;
      var name =
          "%s %d, %d %s"
              .formatted(
                  Objects.toString(export.file().getFileName()),
                  i + 1,
                  export.rules(),
                  export.rules() == 1 ? "rule" : "rules");
      releases.add(release(name, export.at(), until, export.tags(), sittings));
    }
    return new Trend(releases);
  }

  private static Release release(
      String name, Instant from, @Nullable Instant until, Set<String> tags, List<Sitting> all) {
    var sittings =
        all.stream()
            .filter(each -> !each.at().isBefore(from))
            .filter(each -> until == null || each.at().isBefore(until))
            .toList();
    int repeats = (int) sittings.stream().filter(each -> each.shows(tags)).count();
    return new Release(
        name,
        from,
        until,
        sittings.size(),
        repeats,
        Intervals.wilson(repeats, sittings.size()),
        Windows.models(sittings).stream().map(share -> share.model()).toList());
  }
}
