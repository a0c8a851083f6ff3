package dev.praxis.desktop.evaluation;

import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.evaluation.items.Cell;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// All that can be done in this tab, with its keys.
final class EvaluationActions {
  private final Action start;
  private final Action evaluate;
  private final Action changeSplit;
  private final Action compare;
  private final Action open;
  private final Action override;
  private final Action report;
  private final Action blind;
  private final Action resume;
  private final Action discard;
  private final List<Action> tools;
  private final List<Action> others;

  /// @param start plans a new evaluation
  /// @param resumeWith goes on with the replay that is shown
  /// @param onChart whether a chart has the keyboard, which answers to Enter itself
  EvaluationActions(
      EvaluationViewModel model,
      EvaluationActs acts,
      Runnable start,
      Runnable resumeWith,
      ObservableBooleanValue onChart) {
    var anyRun = model.anyRunProperty();
    this.start = action("evaluation.new", start).icon("fth-plus").keys("N");
    evaluate =
        action("evaluation.run", model::evaluate)
            .icon("fth-play")
            .keys("V", "Ctrl R")
            .when(model.canEvaluateProperty());
    changeSplit = action("evaluation.split", acts::changeSplit).icon("fth-scissors").keys("H");
    compare =
        action("evaluation.compare", acts::compare)
            .icon("fth-git-branch")
            .keys("C")
            .when(model.doable().told())
            .saying(acts.compareWords());
    open =
        action("evaluation.open", acts::open)
            .icon("fth-columns")
            .keys("Enter")
            .when(model.doable().opening().and(Bindings.not(onChart)))
            .saying(acts.openWords());
    report =
        action("evaluation.report", acts::saveReport)
            .icon("fth-file-text")
            .keys("R")
            .when(model.doable().told());
    blind =
        action("evaluation.blind", acts::checkBlind)
            .icon("fth-eye-off")
            .keys("I")
            .when(model.doable().checking());
    resume =
        action("evaluation.resume", resumeWith)
            .icon("fth-play")
            .keys("G")
            .when(model.doable().unfinished());
    discard =
        action("evaluation.discard", acts::discard)
            .icon("fth-trash-2")
            .keys("X")
            .when(model.doable().unfinished());
    override =
        action("evaluation.override", acts::override)
            .icon("fth-edit-2")
            .keys("O")
            .when(model.doable().overriding());
    tools =
        List.of(
            action("evaluation.trend", acts::openTrend).icon("fth-trending-down").keys("L"),
            action("evaluation.budget", acts::openBudget).icon("fth-sliders").keys("B"));
    others =
        Stream.concat(
                Stream.of(
                    action("evaluation.next", () -> acts.move(1)).keys("J").repeating(),
                    action("evaluation.previous", () -> acts.move(-1)).keys("K").repeating(),
                    action("evaluation.table", acts::toggleTables).icon("fth-list").keys("T"),
                    action("evaluation.filter.all", () -> acts.filter(null))
                        .keys("0")
                        .when(anyRun)),
                Cell.ofMosaic().stream()
                    .map(cell ->
                        action("evaluation.filter." + cell.word(), () -> acts.filter(cell))
                            .keys(Integer.toString(cell.number()))
                            .when(anyRun)))
            .toList();
  }

  /// Plans a new evaluation.
  Action start() {
    return start;
  }

  /// Evaluates the coverage of the rules in force.
  Action evaluate() {
    return evaluate;
  }

  Action changeSplit() {
    return changeSplit;
  }

  Action compare() {
    return compare;
  }

  /// Opens the selected item.
  Action open() {
    return open;
  }

  /// Overrides a run of the selected item.
  Action override() {
    return override;
  }

  /// Writes a report.
  Action report() {
    return report;
  }

  /// Asks which of two runs was better without telling the arms.
  Action blind() {
    return blind;
  }

  /// Goes on with an unfinished replay.
  Action resume() {
    return resume;
  }

  /// Puts an unfinished replay away.
  Action discard() {
    return discard;
  }

  /// What looks beyond one evaluation.
  List<Action> tools() {
    return tools;
  }

  List<Action> all() {
    return Stream.concat(
            Stream.of(
                start,
                evaluate,
                changeSplit,
                compare,
                open,
                override,
                blind,
                report,
                resume,
                discard),
            Stream.concat(tools.stream(), others.stream()))
        .toList();
  }

  private static Action action(String id, Runnable handler) {
    return Action.in(Tab.EVALUATION, id, handler);
  }
}
