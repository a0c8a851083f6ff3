package dev.praxis.bench;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.ending.SessionEnding;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.resolution.ResolutionFinder;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that mining looks for, over every event of the dense workspace, beside the time it
/// takes to read the same events from the database. What several detectors share is counted by
/// itself or with the first that asks for it.
final class SignalBenchmark implements Benchmark {
  private static final int SESSIONS_TO_WARM = 40;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace())) {
      var sessions = new SessionStore(database);
      var all = sessions.list(SessionQuery.ALL);
      new Pass(sessions).over(all.subList(0, Math.min(SESSIONS_TO_WARM, all.size())));
      var pass = new Pass(sessions);
      pass.over(all);
      return pass.rows();
    }
  }

  /// One pass over sessions, each read and then looked at as mining does.
  private static final class Pass {
    private final SessionStore sessions;
    private final SharedReadings shared = new SharedReadings();
    private final List<SignalDetector> detectors = Detectors.all(shared);
    private final ResolutionFinder resolutions = new ResolutionFinder(shared.judged());
    private final SessionEnding endings = new SessionEnding(shared);
    private final Clock reading = new Clock();
    private final Map<String, Clock> looking = new LinkedHashMap<>();
    private long events;
    private long signals;

    Pass(SessionStore sessions) {
      this.sessions = sessions;
    }

    void over(List<Session> some) throws Exception {
      for (var session : some) {
        reading.start();
        var read = sessions.events(session.id());
        reading.stop();
        events += read.size();
        look(session, read);
      }
    }

    private void look(Session session, List<Event> read) {
      timed("judging the calls", () -> shared.judged().of(session, read));
      for (var detector : detectors) {
        timed(detector.name(), () -> signals += detector.detect(session, read).size());
      }
      timed("resolutions", () -> resolutions.find(session, read));
      timed("endings", () -> endings.of(session, read));
    }

    private void timed(String what, Runnable work) {
      var clock = looking.computeIfAbsent(what, _ -> new Clock());
      clock.start();
      work.run();
      clock.stop();
    }

    List<Row> rows() {
      double all = looking.values().stream().mapToDouble(Clock::millis).sum();
      var rows = new ArrayList<Row>();
      rows.add(
          row(
              Row.text(
                  "%,d signals of all kinds in %,d events; floor: reading them", signals, events),
              all));
      looking.forEach((what, clock) -> rows.add(row("– " + what, clock.millis())));
      return rows;
    }

    private Row row(String what, double millis) {
      return new Row(
          what,
          Row.millis(millis),
          Row.millis(reading.millis()),
          Row.text("%.3f", millis / reading.millis()),
          "reported",
          Optional.empty());
    }
  }
}
