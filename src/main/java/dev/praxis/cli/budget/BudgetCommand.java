package dev.praxis.cli.budget;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetBook;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.task.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `praxis budget`: thresholds, sets of rules and single rules, and what dropping some would
/// change.
@Command(
    name = "budget",
    description =
        "Weigh what the rules cost on every call against the failures they could prevent.")
public final class BudgetCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--threshold",
      paramLabel = "N",
      description = "What if only rules with a support of at least N stood?")
  private int threshold;

  @Option(
      names = "--drop",
      paramLabel = "ID",
      arity = "1..*",
      converter = Id.class,
      description = "What if these rules, like 12 or R12, were dropped? Changes nothing.")
  private List<Long> drop = List.of();

  @ArgGroup private @Nullable Whose whose;

  @Option(
      names = "--cached-price",
      paramLabel = "SHARE",
      description =
          "Price of a token in a cached prefix against a fresh one; 1 without a cache."
              + " Remembered in the workspace.")
  private @Nullable Double cachedPrice;

  @Option(
      names = "--assumed-waste",
      paramLabel = "TOKENS",
      description =
          "Tokens a failure wastes, where too few could be measured; 6000 unless set."
              + " Remembered in the workspace.")
  private @Nullable Integer assumedWaste;

  /// Held-out sessions know only of rules in force.
  private static final class Whose {
    @Option(
        names = "--held-out",
        description =
            "On the held-out failures: drawn once a split, for exploring, and counted as a look.")
    private boolean heldOut;

    @Option(
        names = "--candidates",
        description = "Weigh candidates as well, as if they were in force.")
    private boolean candidates;
  }

  public BudgetCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (threshold < 0) {
      throw new ParameterException(spec.commandLine(), "A threshold is counted from 1.");
    }
    return invocation.onWorkspace(this::weigh);
  }

  private Reply weigh(Workbench workbench) {
    var book = workbench.evaluations().budget();
    keepPrices(book);
    var budget = budget(book);
    var dropped = dropped(budget);
    return BudgetReply.of(
        budget,
        dropped.isEmpty() ? Optional.empty() : Optional.of(budget.whatIf(dropped)),
        book.replayed(budget));
  }

  private Budget budget(BudgetBook book) {
    return whose != null && whose.heldOut
        ? book.drawHeldOut(Progress.ignored())
        : book.training(whose != null && whose.candidates);
  }

  private void keepPrices(BudgetBook book) {
    if (cachedPrice != null || assumedWaste != null) {
      var now = book.prices();
      book.setPrices(
          new Prices(
              cachedPrice == null ? now.cachedPrice() : cachedPrice,
              assumedWaste == null ? now.assumedWaste() : assumedWaste));
    }
  }

  private Set<Long> dropped(Budget budget) {
    var known = budget.ground().rules();
    var ids = known.stream().map(BudgetRule::id).collect(Collectors.toSet());
    drop.stream()
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw RuleStore.noSuchRule(id);
        });
    var dropped = new HashSet<>(drop);
    known.stream()
        .filter(rule -> rule.support() < threshold)
        .forEach(rule -> dropped.add(rule.id()));
    return dropped;
  }

  private static final class Id implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      try {
        return Long.parseLong(value.replaceFirst("^[Rr]", ""));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + value + "' is not a rule: write 12 or R12");
      }
    }
  }
}
