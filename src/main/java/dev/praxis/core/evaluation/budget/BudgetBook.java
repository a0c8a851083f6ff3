package dev.praxis.core.evaluation.budget;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.HeldOutSplit;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.evaluation.budget.HeldSweepStore.Drawn;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.SettingStore;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Rules against what they cost, on training sessions as often as one likes, and on held-out ones
/// once a split.
public final class BudgetBook {
  private static final String CACHED_PRICE = "budget.cached_price";
  private static final String ASSUMED_WASTE = "budget.assumed_waste";

  private final Database database;
  private final RuleStore rules;
  private final TagMiner miner;
  private final CoverageEvaluation coverage;
  private final HeldOutSplit split;
  private final Supplier<List<KeptReplay>> replays;
  private final SettingStore settings;
  private final Clock clock;

  public BudgetBook(
      Database database,
      RuleStore rules,
      TagMiner miner,
      CoverageEvaluation coverage,
      HeldOutSplit split,
      Supplier<List<KeptReplay>> replays,
      Clock clock) {
    this.database = database;
    this.rules = rules;
    this.miner = miner;
    this.coverage = coverage;
    this.split = split;
    this.replays = replays;
    this.settings = new SettingStore(database);
    this.clock = clock;
  }

  /// On the failures of training.
  ///
  /// @param candidates whether candidates are weighed as if they were in force
  public Budget training(boolean candidates) {
    var weighed = weighed(candidates);
    var prices = prices();
    int threshold = miner.threshold();
    return database.read(handle ->
        Budget.of(
            new BudgetGround(
                Side.TRAINING,
                now(),
                weighed,
                BudgetStore.failures(handle),
                BudgetStore.calls(handle, "train"),
                Waste.of(BudgetStore.stretches(handle), prices),
                prices,
                threshold,
                "")));
  }

  /// What was drawn of the held-out split in force; empty where it is not yet.
  public Optional<Budget> heldOut() {
    var hash = split.current().hash();
    return database.read(handle -> HeldSweepStore.find(handle, hash)).map(this::swept);
  }

  /// Draws it, with the rules in force, unless it is drawn. It is kept as it is drawn, and counts
  /// as one look at the split.
  ///
  /// @throws Problem where nothing is held out, or `progress` asked to stop
  public Budget drawHeldOut(Progress progress) {
    var drawn = heldOut();
    if (drawn.isPresent()) {
      return drawn.get();
    }
    var inForce = weighed(false);
    var hash = split.current().hash();
    var kept =
        coverage.newestFirst().stream()
            .filter(run -> run.splitHash().equals(hash) && sameRules(run, inForce))
            .findFirst();
    var run = kept.orElseGet(() -> coverage.run(progress));
    database.use(handle ->
        HeldSweepStore.keep(
            handle,
            hash,
            new Drawn(run.id(), now(), inForce, BudgetStore.calls(handle, "held_out")),
            kept.isPresent()));
    return heldOut().orElseThrow();
  }

  /// What replays tell of single rules of a budget; empty where none ran the same tasks with and
  /// without one.
  public Optional<ReplayShares> replayed(Budget budget) {
    return ReplayShares.of(replays.get(), budget.ground().rules());
  }

  /// When rules pay for themselves in the held-out sessions. Reads what calls and failures cost,
  /// and nothing of what held-out sessions show: no look.
  public Paying paying() {
    var prices = prices();
    return database.read(handle ->
        new Paying(
            BudgetStore.calls(handle, "held_out"),
            Waste.of(BudgetStore.stretches(handle), prices),
            prices));
  }

  public Prices prices() {
    var usual = Prices.USUAL;
    return new Prices(
        settings.find(CACHED_PRICE).map(Double::valueOf).orElse(usual.cachedPrice()),
        settings.find(ASSUMED_WASTE).map(Integer::valueOf).orElse(usual.assumedWaste()));
  }

  /// Remembers them in the workspace.
  ///
  /// @throws Problem where the price is not above 0 and at most 1, or the waste not above 0
  public void setPrices(Prices prices) {
    if (!(prices.cachedPrice() > 0 && prices.cachedPrice() <= 1)) {
      throw new Problem(
          String.format(
              Locale.ROOT, "A cached token cannot cost %s of a fresh one.", prices.cachedPrice()),
          "Give a share above 0 and at most 1, such as 0.1.");
    }
    if (prices.assumedWaste() < 1) {
      throw new Problem(
          "A failure that wastes %d tokens is never worth a rule.".formatted(prices.assumedWaste()),
          "Give at least 1.");
    }
    settings.put(CACHED_PRICE, Double.toString(prices.cachedPrice()));
    settings.put(ASSUMED_WASTE, Integer.toString(prices.assumedWaste()));
  }

  private Budget swept(Drawn drawn) {
    var run = coverage.find(drawn.run()).orElseThrow();
    var prices = prices();
    var failures = failures(run, lineages(run));
    int threshold = miner.threshold();
    return database.read(handle ->
        Budget.of(
            new BudgetGround(
                Side.HELD_OUT,
                drawn.at(),
                drawn.rules(),
                failures,
                drawn.calls(),
                Waste.of(BudgetStore.stretches(handle), prices),
                prices,
                threshold,
                exploratory(drawn))));
  }

  private Map<Long, Long> lineages(EvaluationRun run) {
    var sessions = run.items().stream().map(item -> item.session().value()).distinct().toList();
    return database.read(handle -> BudgetStore.lineages(handle, sessions));
  }

  private static List<BudgetFailure> failures(EvaluationRun run, Map<Long, Long> lineages) {
    return run.items().stream()
        .map(item ->
            new BudgetFailure(
                lineages.getOrDefault(item.session().value(), 0L),
                new SessionId(item.session().value()),
                item.sessionKey(),
                item.sessionTitle(),
                item.project(),
                item.tag()))
        .toList();
  }

  private static String exploratory(Drawn drawn) {
    return "Exploratory: drawn once of held-out sessions, on %s, and counted as one look. Choosing a"
            .formatted(drawn.at().toString().substring(0, 10))
        + " threshold or rules by it spends the split.";
  }

  private List<BudgetRule> weighed(boolean candidates) {
    return rules.list().stream()
        .filter(rule -> weighed(rule, candidates))
        .map(BudgetRule::of)
        .toList();
  }

  private static boolean weighed(Rule rule, boolean candidates) {
    return rule.status().active() || (candidates && rule.status() == RuleStatus.CANDIDATE);
  }

  private static boolean sameRules(EvaluationRun run, List<BudgetRule> inForce) {
    return run.rules().stream()
        .map(rule -> Map.entry(rule.id(), rule.version()))
        .collect(Collectors.toSet())
        .equals(
            inForce.stream()
                .map(rule -> Map.entry(rule.id(), rule.version()))
                .collect(Collectors.toSet()));
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
