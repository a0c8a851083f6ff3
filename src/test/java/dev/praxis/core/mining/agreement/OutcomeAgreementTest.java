package dev.praxis.core.mining.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.ending.SessionEnding;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What the acts of a session tell of its outcome, held against data sets whose outcomes were
/// checked: rewards, success flags, hidden tests.
class OutcomeAgreementTest {
  private static final List<String> SETS =
      List.of("tau-bench", "agentrx", "mini-swe-agent", "swe-agent", "reflexion");

  @TempDir Path folder;

  @Test
  void endingsAreHeldAgainstCheckedOutcomes(TestReporter reporter) throws IOException {
    var property = System.getProperty("praxis.corpus", "");
    assumeTrue(!property.isBlank(), "set -Dpraxis.corpus to a folder of data sets to run this");
    var corpus = Path.of(property);
    var resolved = resolved(corpus.resolve("mini-swe-agent/labels.csv"));
    var sets = new TreeMap<String, OutcomeAgreement>();
    var all = new OutcomeAgreement();
    var handedIn = new OutcomeAgreement();
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      workbench
          .importer()
          .importAll(SETS.stream().map(corpus::resolve).toList(), Progress.ignored());
      var ending = new SessionEnding(new SharedReadings());
      for (var session : workbench.sessions().list(SessionQuery.ALL)) {
        var truth = truth(session, resolved);
        if (truth.isPresent()) {
          var events = workbench.sessions().events(session.id());
          var outcome = ending.of(session, events).map(SessionEnding.Ending::outcome);
          var said = outcome.filter(known -> known != Outcome.UNKNOWN);
          if (outcome.isPresent() && said.isEmpty()) {
            handedIn.add(truth.get(), Optional.of(Outcome.SUCCESS));
          }
          sets.computeIfAbsent(session.agent(), _ -> new OutcomeAgreement()).add(truth.get(), said);
          all.add(truth.get(), said);
        }
      }
    }
    sets.forEach((name, set) -> reporter.publishEntry("outcomes", set.row(name)));
    reporter.publishEntry("outcomes", all.row("all"));
    reporter.publishEntry("were green tests at the hand-in a success", handedIn.row("handed in"));

    assertThat(sets).isNotEmpty();
    assertThat(sets.values().stream().mapToInt(OutcomeAgreement::sessions).sum())
        .isEqualTo(all.sessions());
    assertThat(all.accuracy(Outcome.SUCCESS).hits() + all.accuracy(Outcome.FAILURE).hits())
        .isEqualTo(all.accuracy().hits());
    assertThat(all.coverage().hits()).isEqualTo(all.accuracy().of());
    assertThat(all.accuracy().of() - all.accuracy().hits())
        .as("wrong outcomes are rarer than right ones, and silence is allowed")
        .isLessThanOrEqualTo(all.accuracy().hits());
  }

  /// Empty where nobody checked.
  private static Optional<Outcome> truth(Session session, Map<String, Outcome> resolved) {
    return session.outcome() == Outcome.UNKNOWN
        ? Optional.ofNullable(resolved.get(session.key()))
        : Optional.of(session.outcome());
  }

  /// By instance: whether the hidden tests of its task passed.
  private static Map<String, Outcome> resolved(Path labels) throws IOException {
    var outcomes = new HashMap<String, Outcome>();
    if (Files.exists(labels)) {
      for (var line : Files.readAllLines(labels)) {
        var cells = line.split(",", 3);
        if (cells[1].matches("[01]")) {
          outcomes.put(cells[0], cells[1].equals("1") ? Outcome.SUCCESS : Outcome.FAILURE);
        }
      }
    }
    return outcomes;
  }
}
