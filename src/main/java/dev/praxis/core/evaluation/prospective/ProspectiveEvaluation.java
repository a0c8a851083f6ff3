package dev.praxis.core.evaluation.prospective;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.HeldOutFailures;
import dev.praxis.core.evaluation.Soundness;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.freeze.FreezeStore;
import dev.praxis.core.evaluation.keeping.DetailStore;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.standing.Reach;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Mode P: rates of failing sessions before and after an export. What it shows is an association
/// over time: no two sessions are paired, and much besides the rules changes with time.
public final class ProspectiveEvaluation {
  private final Database database;
  private final RuleStore rules;
  private final HeldOutFailures failures;
  private final Clock clock;
  private final Path home = Path.of(System.getProperty("user.home"));

  public ProspectiveEvaluation(
      Database database, RuleStore rules, Supplier<List<SignalDetector>> detectors, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.failures = new HeldOutFailures(database, detectors);
    this.clock = clock;
  }

  /// Exports of the rule file that was exported last, oldest first: each can divide before and
  /// after.
  public List<Export> exports() {
    return database.read(SittingStore::exports);
  }

  /// Holds sessions after an export against those before, and keeps the result. Held-out sessions
  /// among them are read as in every evaluation, which is one look at the split.
  ///
  /// @param export its number; the first of the file where it is null
  /// @throws Problem where there is no such export, it holds no rule with a tag, or a window is
  ///   empty
  public KeptProspective run(@Nullable Long export, Progress progress) {
    var divide = export(export);
    var reach = Reach.of(divide.file(), home);
    var all =
        database.read(handle -> SittingStore.sittings(handle, true)).stream()
            .filter(each -> reach.covers(each.cwd(), each.project()))
            .toList();
    boolean look = all.stream().anyMatch(Sitting::heldOut);
    var told = look ? tagged(all, progress) : all;
    var windows =
        new Windows(
            told.stream().filter(each -> each.at().isBefore(divide.at())).toList(),
            told.stream().filter(each -> !each.at().isBefore(divide.at())).toList());
    if (windows.before().isEmpty() || windows.after().isEmpty()) {
      throw new Problem(
          "Of the sessions that read %s, %d began before the export and %d after it."
              .formatted(divide.file(), windows.before().size(), windows.after().size()),
          "Import sessions of both times from projects that the file covers, or name another"
              + " export.");
    }
    var soundness = Soundness.of(database, rules);
    var verdict = new ProspectiveVerdict(divide, windows, ruled(), soundness, look);
    var kept = verdict.at(Instant.ofEpochMilli(clock.millis()));
    return kept.keptAs(keep(kept, verdict.faults(), look));
  }

  private long keep(KeptProspective kept, List<String> faults, boolean look) {
    var active = rules.list().stream().filter(rule -> rule.status().active()).toList();
    var freeze = new Freeze(kept.splitHash(), Freeze.ofRules(active), failures.tagger(), "", "");
    return database.write(handle -> {
      long number =
          DetailStore.keep(
              handle,
              Mode.PROSPECTIVE,
              kept.at(),
              kept.splitHash(),
              kept.after().sessions(),
              kept.after().failed(),
              faults,
              kept,
              look);
      FreezeStore.ofRun(handle, number, freeze);
      return number;
    });
  }

  private Export export(@Nullable Long wanted) {
    var found =
        exports().stream()
            .filter(each -> wanted == null || each.id() == wanted)
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    wanted == null
                        ? "No rules were exported, so there is no before and after."
                        : "There is no export %d.".formatted(wanted),
                    "Export the approved rules to an instruction file first."));
    if (found.tags().isEmpty()) {
      throw new Problem(
          "No rule of that export names a failure it is meant to stop.",
          "Name a later export, or give its rules tags.");
    }
    return found;
  }

  private Set<String> ruled() {
    return rules.list().stream()
        .filter(rule -> rule.status().active())
        .flatMap(rule -> rule.tags().stream())
        .collect(Collectors.toSet());
  }

  private List<Sitting> tagged(List<Sitting> all, Progress progress) {
    Map<Long, Set<String>> found = new HashMap<>();
    for (var failure : failures.find(progress)) {
      if (!failure.tag().isEmpty()) {
        found.computeIfAbsent(failure.session().id(), _ -> new HashSet<>()).add(failure.tag());
      }
    }
    return all.stream()
        .map(each -> each.heldOut() ? each.showing(found.getOrDefault(each.id(), Set.of())) : each)
        .toList();
  }
}
