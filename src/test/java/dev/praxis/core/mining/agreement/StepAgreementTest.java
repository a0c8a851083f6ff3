package dev.praxis.core.mining.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Where signals stand, held against the steps that people named as the decisive mistake.
class StepAgreementTest {
  private static final Map<String, String> SETS =
      Map.of("who-and-when", "Who&When", "agentrx", "AgentRx");

  /// Of the sessions with a signal within one step: well below what was measured.
  private static final double FLOOR = 0.1;

  @TempDir Path folder;

  @Test
  void signalsAreHeldAgainstAnnotatedSteps(TestReporter reporter) {
    var property = System.getProperty("praxis.corpus", "");
    assumeTrue(!property.isBlank(), "set -Dpraxis.corpus to a folder of data sets to run this");
    var sets = new TreeMap<String, StepAgreement>();
    for (var set : SETS.entrySet()) {
      sets.put(set.getValue(), agreement(Path.of(property), set.getKey()));
    }
    sets.forEach((name, set) -> set.rows(name).forEach(row -> reporter.publishEntry("steps", row)));

    assertThat(sets.values()).anySatisfy(set -> assertThat(set.sessions()).isPositive());
    for (var set : sets.values()) {
      assertThat(set.flagged(0).of()).isEqualTo(set.sessions());
      assertThat(set.flagged(1).hits()).isGreaterThanOrEqualTo(set.flagged(0).hits());
      assertThat(set.flagged(1).value()).isGreaterThanOrEqualTo(FLOOR);
    }
  }

  private StepAgreement agreement(Path corpus, String set) {
    var agreement = new StepAgreement();
    try (var workbench = Workbench.open(folder.resolve(set + ".db"))) {
      workbench.importer().importAll(List.of(corpus.resolve(set)), Progress.ignored());
      workbench.miner().mine(1, Progress.ignored());
      var annotated = annotated(workbench);
      for (var session : workbench.sessions().list(SessionQuery.ALL)) {
        var seqs = annotated.get(session.id());
        if (seqs != null) {
          agreement.add(
              Steps.of(
                  workbench.sessions().events(session.id()),
                  seqs,
                  workbench.tagBook().signals().of(session.id())));
        }
      }
    }
    return agreement;
  }

  /// The seqs that labels point at.
  private static Map<SessionId, Set<Integer>> annotated(Workbench workbench) {
    var seqs = new HashMap<SessionId, Set<Integer>>();
    for (var count : workbench.miner().counts(1).tags()) {
      workbench.miner().evidence(count.tag()).stream()
          .map(Evidence::signal)
          .filter(signal -> signal.detector().isEmpty())
          .forEach(signal ->
              seqs.computeIfAbsent(signal.session(), _ -> new TreeSet<>()).add(signal.seq()));
    }
    return seqs;
  }
}
