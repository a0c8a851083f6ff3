package dev.praxis.desktop.sessions;

import static dev.praxis.desktop.common.Tab.SESSIONS;

import dev.praxis.desktop.actions.Action;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;

/// What can be done in the sessions tab, with its keys.
final class SessionsActions {
  private final Acts acts;
  private final ObservableBooleanValue reading;

  /// The deeds behind the actions.
  interface Acts {
    void find();

    void lookWithin();

    void step(int step);

    void failure(int step);

    void correction(int step);

    void hit(int step);

    void toggleCall();

    void raw();

    void reveal();

    void copy();

    void outcome();

    void tag();

    void widen();

    void filters();

    void columns();

    void sentence(int step);

    void relatives();

    void searchAll();

    void saveView();

    void views();

    void charts();
  }

  SessionsActions(Acts acts, ObservableBooleanValue reading) {
    this.acts = acts;
    this.reading = reading;
  }

  List<Action> all() {
    return Stream.of(finding(), moving(), List.of(previousHit(), nextHit(), everywhere()), header())
        .flatMap(List::stream)
        .toList();
  }

  /// Searching all sessions can be done wherever one is.
  private Action everywhere() {
    return Action.everywhere("sessions.search", acts::searchAll)
        .icon("fth-search")
        .keys("Ctrl Shift F");
  }

  /// The icons at the top of the reader.
  List<Action> header() {
    return List.of(
        act("outcome", acts::outcome).icon("fth-check-circle").keys("O").when(reading),
        act("tag", acts::tag).icon("fth-tag").keys("T").when(reading),
        act("copy", acts::copy).icon("fth-clipboard").keys("C").when(reading),
        act("raw", acts::raw).icon("fth-code").keys("R").when(reading),
        act("widen", acts::widen).icon("fth-maximize-2").keys("F11"));
  }

  Action previousHit() {
    return act("hit.previous", () -> acts.hit(-1)).icon("fth-chevron-up").keys("[").when(reading);
  }

  Action nextHit() {
    return act("hit.next", () -> acts.hit(1)).icon("fth-chevron-down").keys("]").when(reading);
  }

  private List<Action> finding() {
    return List.of(
        act("find", acts::find).icon("fth-search").keys("/"),
        act("within", acts::lookWithin).icon("fth-search").keys("Ctrl F").when(reading),
        act("filters", acts::filters).icon("fth-sliders").keys("Shift F"),
        act("columns", acts::columns).icon("fth-columns").keys("Shift C"),
        act("view.save", acts::saveView).icon("fth-bookmark").keys("Shift S"),
        act("views", acts::views).icon("fth-bookmark").keys("Shift V"),
        act("charts", acts::charts).icon("fth-bar-chart-2").keys("G"));
  }

  private List<Action> moving() {
    return List.of(
        act("next", () -> acts.step(1)).keys("J").repeating(),
        act("previous", () -> acts.step(-1)).keys("K").repeating(),
        act("failure.next", () -> acts.failure(1)).keys("N").repeating().when(reading),
        act("failure.previous", () -> acts.failure(-1)).keys("P").repeating().when(reading),
        act("user.next", () -> acts.correction(1)).keys("Shift N").repeating().when(reading),
        act("user.previous", () -> acts.correction(-1)).keys("Shift P").repeating().when(reading),
        act("sentence.next", () -> acts.sentence(1)).keys(".").repeating().when(reading),
        act("sentence.previous", () -> acts.sentence(-1)).keys(",").repeating().when(reading),
        act("reveal", acts::reveal).icon("fth-eye").keys("Shift R").when(reading),
        act("relatives", acts::relatives).icon("fth-git-branch").keys("Shift L").when(reading),
        act("call.toggle", acts::toggleCall).keys("Enter").when(reading));
  }

  private static Action act(String name, Runnable deed) {
    return Action.in(SESSIONS, "sessions." + name, deed);
  }
}
