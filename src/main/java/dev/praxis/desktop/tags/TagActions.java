package dev.praxis.desktop.tags;

import static dev.praxis.desktop.common.Tab.TAGS;

import dev.praxis.desktop.actions.Action;
import java.util.List;

/// What can be done in the tags tab, with its keys. Buttons of the tab are made of these.
record TagActions(
    Action real,
    Action notReal,
    Action snooze,
    Action next,
    Action previous,
    Action nextTag,
    Action previousTag,
    Action open,
    Action raise,
    Action lower,
    Action draft) {

  static TagActions of(TagsViewModel tags, Runnable draft) {
    var any = tags.selectedProperty().isNotNull();
    return new TagActions(
        act("real", tags::decideReal).icon("fth-check").keys("A").when(any),
        act("not.real", tags::decideNotReal).icon("fth-x").keys("X").when(any),
        act("snooze", tags::snooze).icon("fth-clock").keys("S").when(any),
        act("next", () -> tags.move(1)).keys("J", "Down").repeating(),
        act("previous", () -> tags.move(-1)).keys("K", "Up").repeating(),
        act("tag.next", () -> tags.moveTag(1)).keys("]", "PageDown").repeating(),
        act("tag.previous", () -> tags.moveTag(-1)).keys("[", "PageUp").repeating(),
        act("open", tags::openEvidence).icon("fth-corner-up-right").keys("Enter").when(any),
        act("threshold.raise", () -> tags.moveThreshold(1)).icon("fth-plus").keys("+", "="),
        act("threshold.lower", () -> tags.moveThreshold(-1)).icon("fth-minus").keys("-"),
        act("draft", draft).icon("fth-zap").keys("D"));
  }

  private static Action act(String id, Runnable does) {
    return Action.in(TAGS, "tags." + id, does);
  }

  List<Action> all() {
    return List.of(
        real, notReal, snooze, next, previous, nextTag, previousTag, open, raise, lower, draft);
  }
}
