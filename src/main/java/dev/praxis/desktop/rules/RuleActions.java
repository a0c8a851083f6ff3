package dev.praxis.desktop.rules;

import static dev.praxis.desktop.common.Tab.RULES;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.rules.bulk.Reasons;
import dev.praxis.desktop.rules.queue.Shelf;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done in the rules tab, with its keys. Buttons of the tab are made of these.
///
/// @param open the instruction file: an existing one
/// @param start the instruction file: a new one
/// @param reasons one for each digit: why the rule rejected last was
record RuleActions(
    Action approve,
    Action reject,
    Action snooze,
    Action edit,
    Action scope,
    Action retire,
    Action reopen,
    Action reinstate,
    Action group,
    Action approveGroup,
    Action rejectGroup,
    Action merge,
    Action approveAll,
    Action draft,
    Action write,
    Action improve,
    Action next,
    Action previous,
    Action nextQuote,
    Action previousQuote,
    Action openEvidence,
    Action layout,
    Action everyLine,
    Action everyWaiting,
    Action space,
    Action moreContext,
    Action lessContext,
    Action nextChange,
    Action previousChange,
    Action open,
    Action start,
    Action export,
    List<Action> reasons) {

  /// What the keys do; the controller does it.
  interface Hands {
    void edit();

    void scope();

    void approveAll();

    void approveGroup();

    void rejectGroup();

    void merge();

    void draft();

    void write();

    void improve();

    void openFile();

    void startFile();

    void export();
  }

  static RuleActions of(
      RulesViewModel rules,
      FileViewModel file,
      InspectorViewModel inspector,
      Hands hands,
      Texts texts) {
    var queue = rules.queue();
    var any = rules.selectedProperty().isNotNull();
    var waits = any.and(on(rules, Shelf.WAITING));
    var inForce = any.and(on(rules, Shelf.IN_FORCE));
    var reopens =
        Bindings.createBooleanBinding(
            () -> {
              var rule = rules.selectedProperty().get();
              return rule != null && Shelf.reopens(rule.status());
            },
            rules.selectedProperty());
    var reinstates =
        Bindings.createBooleanBinding(
            () -> {
              var rule = rules.selectedProperty().get();
              return rule != null && Shelf.reinstates(rule.status());
            },
            rules.selectedProperty());
    var merges =
        Bindings.createBooleanBinding(
            () -> {
              var rule = rules.selectedProperty().get();
              return rule != null && rule.status().living();
            },
            rules.selectedProperty());
    var alike =
        Bindings.createBooleanBinding(
            () -> !queue.groupProperty().get().isEmpty(), queue.groupProperty());
    var unexplained =
        Bindings.createBooleanBinding(
            () -> !rules.unexplainedProperty().get().isEmpty(), rules.unexplainedProperty());
    var reasons = Reasons.all(texts);
    var hasFile =
        Bindings.createBooleanBinding(
            () -> file.viewProperty().get() instanceof FileView.Compared, file.viewProperty());
    var named =
        Bindings.createBooleanBinding(
            () -> !(file.viewProperty().get() instanceof FileView.None), file.viewProperty());
    return new RuleActions(
        act("approve", rules::approve).icon("fth-check").keys("A").when(waits),
        act("reject", rules::reject).icon("fth-x").keys("X").when(waits),
        act("snooze", rules::snooze).icon("fth-clock").keys("S").when(waits),
        act("edit", hands::edit).icon("fth-edit-2").keys("E").when(any),
        act("scope", hands::scope).icon("fth-users").keys("C").when(any),
        act("retire", rules::retire).icon("fth-archive").keys("R").when(inForce),
        act("reopen", rules::reopen).icon("fth-rotate-ccw").keys("O").when(reopens),
        act("reinstate", rules::reinstate).icon("fth-corner-up-left").keys("B").when(reinstates),
        act("group", queue::toggleGroup).icon("fth-layers").keys("G").when(alike),
        act("group.approve", hands::approveGroup).keys("Shift A").when(waits.and(alike)),
        act("group.reject", hands::rejectGroup).keys("Shift X").when(waits.and(alike)),
        act("merge", hands::merge).icon("fth-git-merge").keys("M").when(merges),
        act("approve.all", hands::approveAll).icon("fth-check-square").keys("Shift P").when(waits),
        act("draft", hands::draft).icon("fth-zap").keys("D").when(queue.canDraftProperty()),
        act("write", hands::write).icon("fth-plus").keys("N"),
        act("improve", hands::improve).icon("fth-trending-up").keys("I"),
        act("next", () -> queue.move(1)).keys("J", "Down").repeating(),
        act("previous", () -> queue.move(-1)).keys("K", "Up").repeating(),
        act("quote.next", () -> inspector.step(1)).icon("fth-chevron-right").keys("]").repeating(),
        act("quote.previous", () -> inspector.step(-1))
            .icon("fth-chevron-left")
            .keys("[")
            .repeating(),
        act("evidence", inspector::openEvidence).icon("fth-corner-up-right").keys("Enter"),
        act("layout", file::cycleLayout).icon("fth-columns").keys("V"),
        act("every.line", file::toggleEveryLine).keys("L").when(hasFile),
        act("every.waiting", file::toggleEveryWaiting).icon("fth-layers").keys("P").when(hasFile),
        act("space", file::toggleSpace).keys("W").when(hasFile),
        act("context.more", () -> file.widen(1)).keys("+").repeating().when(hasFile),
        act("context.less", () -> file.widen(-1)).keys("-").repeating().when(hasFile),
        act("change.next", () -> file.stepChange(1))
            .icon("fth-arrow-down")
            .keys("F7")
            .repeating()
            .when(hasFile),
        act("change.previous", () -> file.stepChange(-1))
            .icon("fth-arrow-up")
            .keys("Shift F7")
            .repeating()
            .when(hasFile),
        act("file.open", hands::openFile).icon("fth-folder"),
        act("file.start", hands::startFile).icon("fth-file-plus"),
        act("export", hands::export).icon("fth-share").keys("Ctrl E").when(named),
        IntStream.rangeClosed(1, Reasons.COUNT)
            .mapToObj(number ->
                act("reason." + number, () -> rules.explain(reasons.get(number - 1)))
                    .keys(Integer.toString(number))
                    .when(unexplained))
            .toList());
  }

  private static Action act(String id, Runnable does) {
    return Action.in(RULES, "rules." + id, does);
  }

  private static BooleanBinding on(RulesViewModel rules, Shelf shelf) {
    return rules.queue().shelfProperty().isEqualTo(shelf);
  }

  List<Action> all() {
    var own =
        List.of(
            approve,
            reject,
            snooze,
            edit,
            scope,
            retire,
            reopen,
            reinstate,
            group,
            approveGroup,
            rejectGroup,
            merge,
            approveAll,
            draft,
            write,
            improve,
            next,
            previous,
            nextQuote,
            previousQuote,
            openEvidence,
            layout,
            everyLine,
            everyWaiting,
            space,
            moreContext,
            lessContext,
            nextChange,
            previousChange,
            open,
            start,
            export);
    return Stream.concat(own.stream(), reasons.stream()).toList();
  }
}
