package dev.praxis.core.reflection.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What somebody said of a trajectory: nothing, words, points by name, the answer as it should have
/// been, or any of them together.
///
/// @param words without a name
/// @param points what was said by name: `clarity` to `needs more structure`, `score` to `0.2`; in
///   order of the names
/// @param revised the answer as somebody put it right; empty where nobody did
public record Feedback(List<String> words, Map<String, String> points, String revised) {
  public static final Feedback NONE = new Feedback(List.of(), Map.of(), "");

  public Feedback {
    words = words.stream().filter(each -> !each.isBlank()).toList();
    points = Map.copyOf(points);
  }

  public static Feedback words(String words) {
    return new Feedback(List.of(words), Map.of(), "");
  }

  public boolean isNone() {
    return words.isEmpty() && points.isEmpty() && revised.isBlank();
  }

  /// Both together; where both have a point of one name, the other's.
  public Feedback and(Feedback other) {
    var all = new ArrayList<>(words);
    all.addAll(other.words);
    var named = new TreeMap<>(points);
    named.putAll(other.points);
    return new Feedback(all, named, other.revised.isBlank() ? revised : other.revised);
  }

  public Feedback withTexts(UnaryOperator<String> change) {
    return new Feedback(
        words.stream().map(change).toList(),
        points.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> change.apply(entry.getKey()),
                    entry -> change.apply(entry.getValue()),
                    (first, _) -> first)),
        change.apply(revised));
  }

  /// All of it, each on a line of its own; empty where nothing was said.
  public String inWords() {
    var lines = new ArrayList<String>();
    words.forEach(each -> lines.add("feedback: " + each));
    new TreeMap<>(points)
        .forEach((name, value) -> lines.add("feedback on %s: %s".formatted(name, value)));
    if (!revised.isBlank()) {
      lines.add("the answer should have been: " + revised);
    }
    return String.join("\n", lines);
  }
}
