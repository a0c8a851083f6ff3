package dev.praxis.core.mining.agreement;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The steps of one annotated session: its events, where a call and its answer are one step, and so
/// are code written in a message and the run of it that follows.
///
/// @param count how many steps there are
/// @param annotated where the annotation says that the mistake stands
/// @param flagged where signals stand
/// @param guess the one step to look at first
record Steps(int count, Set<Integer> annotated, Set<Integer> flagged, int guess) {

  static Steps of(List<Event> events, Set<Integer> annotatedSeqs, List<Signal> signals) {
    var places = places(events);
    var annotated = new TreeSet<Integer>();
    annotatedSeqs.forEach(seq -> annotated.add(places.get(seq)));
    var flagged = new TreeSet<Integer>();
    signals.forEach(signal -> flagged.add(places.get(signal.seq())));
    int count = 1 + places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Steps(count, annotated, flagged, guess(places, events, signals));
  }

  /// By seq.
  private static Map<Integer, Integer> places(List<Event> events) {
    var places = new HashMap<Integer, Integer>();
    int next = 0;
    @Nullable Event before = null;
    for (var event : events) {
      var call = event.is(EventKind.TOOL_RESULT) ? event.answers() : writtenIn(before, event);
      places.put(event.seq(), call != null && places.containsKey(call) ? places.get(call) : next++);
      before = event;
    }
    return places;
  }

  /// Where one agent of a team writes code and another runs it, the mistake is the writer's.
  private static @Nullable Integer writtenIn(@Nullable Event before, Event call) {
    boolean written =
        before != null
            && before.is(EventKind.AGENT_MESSAGE)
            && call.is(EventKind.TOOL_CALL)
            && !call.text().isBlank()
            && before.text().contains(call.text().strip());
    return written ? Integer.valueOf(before.seq()) : null;
  }

  /// Where the surest signal stands, the first of equals; else the last answer marked as failed;
  /// else the last step.
  private static int guess(Map<Integer, Integer> places, List<Event> events, List<Signal> signals) {
    var surest =
        signals.stream()
            .max(
                Comparator.comparingDouble(Signal::score)
                    .thenComparing(Comparator.comparingInt(Signal::seq).reversed()));
    return surest
        .map(signal -> places.get(signal.seq()))
        .orElseGet(() ->
            events.reversed().stream()
                .filter(Event::failed)
                .findFirst()
                .map(event -> places.get(event.seq()))
                .orElse(places.get(events.getLast().seq())));
  }

  boolean isAnnotated(int step, int within) {
    return annotated.stream().anyMatch(place -> Math.abs(place - step) <= within);
  }

  boolean isFlagged(int within) {
    return flagged.stream().anyMatch(step -> isAnnotated(step, within));
  }

  /// How probable it is that as many steps as are flagged, drawn blindly, hold an annotated one.
  double chance(int within) {
    int near = 0;
    for (int step = 0; step < count; step++) {
      near += isAnnotated(step, within) ? 1 : 0;
    }
    double missed = 1;
    for (int drawn = 0; drawn < flagged.size(); drawn++) {
      missed *= Math.max(0, (double) (count - near - drawn) / (count - drawn));
    }
    return 1 - missed;
  }

  /// The tenth of the session, 0 to 9, in which a step stands.
  int tenth(int step) {
    return step * 10 / count;
  }

  /// The middle of a tenth of the session.
  int middle(int tenth) {
    return Math.min(count - 1, (int) ((tenth + 0.5) / 10 * count));
  }
}
