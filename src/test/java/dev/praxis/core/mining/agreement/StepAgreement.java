package dev.praxis.core.mining.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often signals, and one guess a session, stand where people found the decisive mistake.
final class StepAgreement {
  private final List<Steps> sessions = new ArrayList<>();

  void add(Steps steps) {
    sessions.add(steps);
  }

  int sessions() {
    return sessions.size();
  }

  Proportion flagged(int within) {
    return new Proportion(
        (int) sessions.stream().filter(steps -> steps.isFlagged(within)).count(), sessions());
  }

  Proportion guessed(int within) {
    return hits(Steps::guess, within);
  }

  Proportion last(int within) {
    return hits(steps -> steps.count() - 1, within);
  }

  /// The middle of the tenth that is commonest in all other sessions.
  Proportion commonestTenth(int within) {
    return hits(
        steps ->
            steps.middle(
                commonest(
                    others(steps)
                        .flatMap(other -> other.annotated().stream().map(other::tenth))
                        .toList())),
        within);
  }

  /// The place, counted from the start, that is commonest in all other sessions.
  Proportion commonestPlace(int within) {
    return hits(
        steps -> commonest(others(steps).flatMap(other -> other.annotated().stream()).toList()),
        within);
  }

  /// What as many signals, thrown blindly, would hit.
  double chance(int within) {
    return sessions.stream().mapToDouble(steps -> steps.chance(within)).average().orElse(0);
  }

  /// Rows of a table in Markdown.
  List<String> rows(String name) {
    double flags = sessions.stream().mapToInt(s -> s.flagged().size()).average().orElse(0);
    double steps = sessions.stream().mapToInt(Steps::count).average().orElse(0);
    return List.of(
        String.format(
            Locale.ROOT,
            "| %s, any signal (%.1f a session of %.1f steps) | %s | %s |",
            name,
            flags,
            steps,
            flagged(0),
            flagged(1)),
        String.format(
            Locale.ROOT, "| – as many, placed blindly | %.2f | %.2f |", chance(0), chance(1)),
        row("one guess", guessed(0), guessed(1)),
        row("always the commonest tenth of the others", commonestTenth(0), commonestTenth(1)),
        row("always the commonest place of the others", commonestPlace(0), commonestPlace(1)),
        row("always the last step", last(0), last(1)));
  }

  private static String row(String name, Proportion exact, Proportion near) {
    return "| – %s | %s | %s |".formatted(name, exact, near);
  }

  private Proportion hits(ToIntFunction<Steps> guess, int within) {
    return new Proportion(
        (int)
            sessions.stream()
                .filter(steps -> steps.isAnnotated(guess.applyAsInt(steps), within))
                .count(),
        sessions());
  }

  @SuppressWarnings("ReferenceEquality") // all but this very one, though another may equal it
  private Stream<Steps> others(Steps steps) {
    return sessions.stream().filter(other -> other != steps);
  }

  /// The smallest of the commonest.
  private static int commonest(List<Integer> numbers) {
    var counts = numbers.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.keySet().stream()
        .filter(n -> counts.get(n) == most)
        .sorted()
        .findFirst()
        .orElse(0);
  }
}
