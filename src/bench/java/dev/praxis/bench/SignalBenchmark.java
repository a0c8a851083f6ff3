package dev.praxis.bench;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.people.PeopleDetectors;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;

/// The detectors that listen to people, over every event of the dense workspace, beside the time it
/// takes to read the same events from the database.
final class SignalBenchmark implements Benchmark {

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace())) {
      var sessions = new SessionStore(database);
      var detectors = PeopleDetectors.all();
      measure(sessions, detectors);
      return List.of(measure(sessions, detectors));
    }
  }

  private static Row measure(SessionStore sessions, List<SignalDetector> detectors)
      throws Exception {
    var reading = new Clock();
    var listening = new Clock();
    long events = 0;
    for (var session : sessions.list(SessionQuery.ALL)) {
      reading.start();
      var read = sessions.events(session.id());
      reading.stop();
      listening.start();
      detectors.forEach(detector -> detector.detect(session, read));
      listening.stop();
      events += read.size();
    }
    return new Row(
        Row.text("what people say in %,d events", events),
        Row.millis(listening.millis()),
        Row.millis(reading.millis()) + " (reading them)",
        Row.text("%.2f", listening.millis() / reading.millis()),
        "reported",
        Optional.empty());
  }
}
