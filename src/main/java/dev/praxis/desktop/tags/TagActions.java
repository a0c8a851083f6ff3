package dev.praxis.desktop.tags;

import static dev.praxis.desktop.common.Tab.TAGS;

import dev.praxis.core.mining.queue.Verdict;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.tags.card.CardViewModel;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.MergeProposals;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;

/// What can be done in the tags tab, with its keys. Buttons of the tab are made of these.
///
/// @param offers one for each digit: the tags that are offered for a card
record TagActions(
    Action real,
    Action notReal,
    Action snooze,
    Action other,
    Action note,
    Action open,
    Action expand,
    Action group,
    Action groupReal,
    Action groupNotReal,
    Action quoteNext,
    Action quotePrevious,
    Action merge,
    Action mergeProposed,
    Action split,
    Action rename,
    Action define,
    Action history,
    Action heldOut,
    Action widen,
    Action charts,
    Action draft,
    Action raise,
    Action lower,
    Action mine,
    Action undoBatch,
    Action snoozed,
    Action wake,
    List<Action> offers,
    List<Action> moves) {
  private static final int DIGITS = 9;

  /// What the keys do that only the controllers can.
  interface Hands {
    void chooseTag();

    void note();

    void decideGroup(Verdict verdict);

    void merge();

    void mergeProposed();

    void split();

    void rename();

    void define();

    void history();

    void heldOut();

    void offer(int digit);
  }

  static TagActions of(
      TagsViewModel tags,
      QueueViewModel queue,
      CardViewModel card,
      MergeProposals proposals,
      Hands hands,
      Runnable draft,
      Runnable mine) {
    var reading = tags.chartsProperty().not();
    var any = queue.selectedProperty().isNotNull().and(reading);
    var ofTag =
        Bindings.createBooleanBinding(
            () -> queue.scopeProperty().get().oneTag().isPresent(), queue.scopeProperty());
    var narrowed =
        Bindings.createBooleanBinding(
            () -> queue.scopeProperty().get() instanceof Scope.PartOfTag, queue.scopeProperty());
    var proposed =
        Bindings.createBooleanBinding(
            () -> proposals.likeliestProperty().get().isPresent(), proposals.likeliestProperty());
    var expanded = card.expandedProperty();
    var several =
        Bindings.createBooleanBinding(
            () -> card.quotesProperty().get().size() > 1, card.quotesProperty());
    return new TagActions(
        act("real", () -> queue.decide(Verdict.REAL)).icon("fth-check").keys("A").when(any),
        act("not.real", () -> queue.decide(Verdict.NOT_REAL)).icon("fth-x").keys("X").when(any),
        act("snooze", () -> queue.decide(Verdict.SNOOZED)).icon("fth-clock").keys("S").when(any),
        act("other", hands::chooseTag).icon("fth-tag").keys("T", "/").when(any),
        act("note", hands::note).icon("fth-edit-3").keys("N").when(any),
        act("open", card::openInSession).icon("fth-corner-up-right").keys("Enter").when(any),
        act("expand", () -> expanded.set(!expanded.get()))
            .icon("fth-maximize-2")
            .keys("Space")
            .when(any),
        act("group", () -> queue.groupedProperty().set(!queue.groupedProperty().get()))
            .icon("fth-layers")
            .keys("G"),
        act("group.real", () -> hands.decideGroup(Verdict.REAL))
            .icon("fth-layers")
            .keys("Shift A")
            .when(any),
        act("group.not.real", () -> hands.decideGroup(Verdict.NOT_REAL)).keys("Shift X").when(any),
        act("quote.next", () -> card.moveQuote(1))
            .icon("fth-chevron-right")
            .keys("]")
            .repeating()
            .when(several),
        act("quote.previous", () -> card.moveQuote(-1))
            .icon("fth-chevron-left")
            .keys("[")
            .repeating()
            .when(several),
        act("merge", hands::merge).icon("fth-git-merge").keys("M").when(any),
        act("merge.proposed", hands::mergeProposed)
            .icon("fth-git-merge")
            .keys("Shift M")
            .when(proposed),
        act("split", hands::split).icon("fth-scissors").keys("Shift T").when(any),
        act("rename", hands::rename).icon("fth-edit-2").keys("R").when(ofTag),
        act("define", hands::define).icon("fth-plus-circle").keys("Shift D"),
        act("history", hands::history).icon("fth-rotate-ccw").keys("H").when(ofTag),
        act("held.out", hands::heldOut).icon("fth-lock").keys("L"),
        act("widen", tags::widen).icon("fth-x").keys("W").when(narrowed),
        act("charts", () -> tags.chartsProperty().set(!tags.chartsProperty().get()))
            .icon("fth-bar-chart-2")
            .keys("C"),
        act("draft", draft).icon("fth-zap").keys("D"),
        act("threshold.raise", () -> tags.threshold().move(1)).icon("fth-plus").keys("+", "="),
        act("threshold.lower", () -> tags.threshold().move(-1)).icon("fth-minus").keys("-"),
        act("mine", mine).icon("fth-zap"),
        act("batch.undo", queue::undoBatch)
            .icon("fth-corner-up-left")
            .keys("Shift U")
            .when(
                Bindings.createBooleanBinding(
                    () -> queue.batches().completeProperty().get().isPresent(),
                    queue.batches().completeProperty())),
        act("snoozed", tags::toggleSnoozed).icon("fth-clock").keys("Z"),
        act("wake", queue::wake)
            .icon("fth-bell")
            .keys("Shift S")
            .when(any.and(Bindings.createBooleanBinding(queue::sleeps, queue.selectedProperty()))),
        IntStream.rangeClosed(1, DIGITS)
            .mapToObj(digit ->
                act("offer." + digit, () -> hands.offer(digit))
                    .keys(Integer.toString(digit))
                    .when(any))
            .toList(),
        List.of(
            act("next", () -> queue.place().move(1)).keys("J", "Down").repeating().when(reading),
            act("previous", () -> queue.place().move(-1)).keys("K", "Up").repeating().when(reading),
            act("tag.next", () -> tags.moveScope(1)).keys("PageDown").repeating(),
            act("tag.previous", () -> tags.moveScope(-1)).keys("PageUp").repeating()));
  }

  private static Action act(String id, Runnable does) {
    return Action.in(TAGS, "tags." + id, does);
  }

  List<Action> all() {
    var all =
        new ArrayList<>(
            List.of(
                real,
                notReal,
                snooze,
                other,
                note,
                open,
                expand,
                group,
                groupReal,
                groupNotReal,
                quoteNext,
                quotePrevious,
                merge,
                mergeProposed,
                split,
                rename,
                define,
                history,
                heldOut,
                widen,
                charts,
                draft,
                raise,
                lower,
                mine,
                undoBatch,
                snoozed,
                wake));
    all.addAll(offers);
    all.addAll(moves);
    return all;
  }
}
