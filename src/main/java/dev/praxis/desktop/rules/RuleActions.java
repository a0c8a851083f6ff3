package dev.praxis.desktop.rules;

import static dev.praxis.desktop.common.Tab.RULES;

import dev.praxis.desktop.actions.Action;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done in the rules tab, with its keys. Buttons of the tab are made of these.
///
/// @param open the instruction file: an existing one
/// @param start the instruction file: a new one
record RuleActions(
    Action approve,
    Action reject,
    Action snooze,
    Action edit,
    Action retire,
    Action reopen,
    Action approveAll,
    Action draft,
    Action write,
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
    Action export) {

  /// What the keys do; the controller does it.
  interface Hands {
    void edit();

    void approveAll();

    void draft();

    void write();

    void move(int by);

    void openFile();

    void startFile();

    void export();
  }

  static RuleActions of(
      RulesViewModel rules, FileViewModel file, InspectorViewModel inspector, Hands hands) {
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
        act("retire", rules::retire).icon("fth-archive").keys("R").when(inForce),
        act("reopen", rules::reopen).icon("fth-rotate-ccw").keys("O").when(reopens),
        act("approve.all", hands::approveAll).keys("Shift A").when(waits),
        act("draft", hands::draft).icon("fth-zap").keys("D").when(rules.canDraftProperty()),
        act("write", hands::write).icon("fth-plus").keys("N"),
        act("next", () -> hands.move(1)).keys("J", "Down").repeating(),
        act("previous", () -> hands.move(-1)).keys("K", "Up").repeating(),
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
        act("export", hands::export).icon("fth-share").keys("Ctrl E").when(named));
  }

  private static Action act(String id, Runnable does) {
    return Action.in(RULES, "rules." + id, does);
  }

  private static BooleanBinding on(RulesViewModel rules, Shelf shelf) {
    return rules.shelfProperty().isEqualTo(shelf);
  }

  List<Action> all() {
    return List.of(
        approve,
        reject,
        snooze,
        edit,
        retire,
        reopen,
        approveAll,
        draft,
        write,
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
  }
}
