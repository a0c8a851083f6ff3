package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.evaluation.blind.BlindFlow;
import dev.praxis.desktop.evaluation.budget.BudgetFlow;
import dev.praxis.desktop.evaluation.compare.CompareSheet;
import dev.praxis.desktop.evaluation.compare.Comparison;
import dev.praxis.desktop.evaluation.items.Cell;
import dev.praxis.desktop.evaluation.items.ItemRow;
import dev.praxis.desktop.evaluation.override.OverrideFlow;
import dev.praxis.desktop.evaluation.saving.ReportFlow;
import dev.praxis.desktop.evaluation.sidebyside.SideBySideFlow;
import dev.praxis.desktop.evaluation.split.SplitSheetController;
import dev.praxis.desktop.evaluation.split.SplitWish;
import dev.praxis.desktop.evaluation.trend.TrendFlow;
import dev.praxis.desktop.evaluation.wizard.running.Discard;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// What the keys and buttons of this tab do.
final class EvaluationActs {
  private final Workbench workbench;
  private final Desk desk;
  private final EvaluationViewModel model;
  private final EvaluationController controller;
  private final SideBySideFlow sides;
  private final OverrideFlow overriding;
  private final HeldOutVisit visit;
  private final ReportFlow reports;
  private final TrendFlow trend;
  private final BlindFlow blind;
  private final Activity comparing = new Activity();

  EvaluationActs(
      Workbench workbench,
      Desk desk,
      EvaluationViewModel model,
      EvaluationController controller,
      OverrideFlow overriding) {
    this.workbench = workbench;
    this.desk = desk;
    this.model = model;
    this.controller = controller;
    this.overriding = overriding;
    visit = new HeldOutVisit(workbench, desk);
    reports = new ReportFlow(workbench::reports, desk);
    trend = new TrendFlow(workbench.evaluations()::trend, desk);
    sides = new SideBySideFlow(workbench, desk);
    blind = new BlindFlow(workbench, desk);
    sides.setOnOverride((item, arm, epoch) ->
        replay().ifPresent(replay -> overriding.ask(replay.ref(), item, arm, epoch)));
    model.openedProperty().subscribe(_ -> sides.renew(this::pairs));
  }

  void changeSplit() {
    var form = new SplitSheetController(model.split(), desk.texts(), this::splitAndClose);
    Parent sheet = desk.views().load("evaluation-split", form);
    desk.dialogs().showSheet(desk.texts().get("evaluation.split.sheet.title"), sheet);
    form.first().requestFocus();
  }

  private void splitAndClose(SplitWish wish) {
    model.decisions().split(wish);
    desk.dialogs().closeSheet();
  }

  /// Shows the rate of repeated failures over the releases of the rules.
  void openTrend() {
    trend.open();
  }

  void openBudget() {
    new BudgetFlow(workbench, desk).open();
  }

  void move(int by) {
    controller.move(by);
  }

  void toggleTables() {
    controller.toggleTables();
  }

  /// Shows only the items of a cell; of null all.
  void filter(@Nullable Cell cell) {
    model.items().toggle(cell);
  }

  /// Keeps the selected evaluation; with another kept already, shows what changed between them.
  void compare() {
    var kept = model.runs().baseProperty().get();
    var chosen = model.runs().selectedProperty().get();
    if (kept == null || kept.equals(chosen)) {
      model.runs().keepAsBase();
      controller.refreshRuns();
      var now = model.runs().baseProperty().get();
      if (now != null) {
        desk.dialogs().tell(desk.texts().format("evaluation.compare.hint", now.word()));
      }
    } else if (chosen != null) {
      compare(kept, chosen);
    }
  }

  private void compare(Ref kept, Ref chosen) {
    var evaluations = workbench.evaluations();
    desk.background()
        .start(
            comparing,
            _ -> Comparison.between(evaluations.open(kept), evaluations.open(chosen), desk.texts()),
            comparison -> {
              var sheet = new CompareSheet(comparison, desk.texts());
              desk.dialogs().showSheet(comparison.title(), sheet);
              sheet.first().requestFocus();
            });
  }

  /// The words of the button change with what it will do.
  ObservableValue<String> compareWords() {
    return Bindings.createStringBinding(
        () -> {
          var kept = model.runs().baseProperty().get();
          if (kept == null) {
            return desk.texts().get("action.evaluation.compare");
          }
          return kept.equals(model.runs().selectedProperty().get())
              ? desk.texts().get("evaluation.compare.let.go")
              : desk.texts().format("evaluation.compare.with", kept.word());
        },
        model.runs().baseProperty(),
        model.runs().selectedProperty());
  }

  /// Writes a report of the evaluation that is shown.
  void saveReport() {
    model.shown().ifPresent(kept -> reports.save(kept.ref()));
  }

  /// The words of the button say what will be opened.
  ObservableValue<String> openWords() {
    return Bindings.createStringBinding(
        () ->
            desk.texts()
                .get(
                    model.doable().replay().get()
                        ? "action.evaluation.open"
                        : "evaluation.open.session"),
        model.doable().replay());
  }

  /// Opens both transcripts of a task, or the session of a held-out failure.
  void open() {
    model
        .items()
        .selected()
        .filter(ItemRow::opens)
        .ifPresent(row -> {
          var session = row.session();
          if (session == null) {
            pair(row).ifPresent(sides::open);
          } else {
            model.shown().ifPresent(kept -> visit.open(kept.ref(), session));
          }
        });
  }

  /// Asks how a run of the selected task went.
  void override() {
    replay()
        .ifPresent(replay ->
            model
                .items()
                .selected()
                .flatMap(this::pair)
                .filter(item -> !item.missing())
                .ifPresent(item -> overriding.ask(replay.ref(), item)));
  }

  /// Asks of pairs of runs which was better, without telling the arms.
  void checkBlind() {
    replay().ifPresent(blind::open);
  }

  /// Puts the unfinished replay away that is shown, once the person has agreed.
  void discard() {
    unfinished()
        .ifPresent(replay -> {
          int planned = replay.plan().trials().size();
          desk.dialogs()
              .ask(
                  Discard.question(
                      replay.ref().number(), planned - replay.missing(), planned, desk.texts()),
                  () -> model.decisions().discard(replay.ref()));
        });
  }

  /// The replay that is shown, while it has no verdict.
  Optional<KeptReplay> unfinished() {
    return replay().filter(replay -> replay.verdict().isEmpty());
  }

  private Optional<PairedItem> pair(ItemRow row) {
    return pairs().stream().filter(item -> item.task().equals(row.key())).findFirst();
  }

  private List<PairedItem> pairs() {
    return replay().map(KeptReplay::items).orElse(List.of());
  }

  private Optional<KeptReplay> replay() {
    return model.shown().filter(KeptReplay.class::isInstance).map(KeptReplay.class::cast);
  }
}
