package dev.praxis.core.reflection.prompt;

import dev.praxis.core.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What of a prompt stays byte by byte: the texts its curator named, everything from a line `<!--
/// praxis:keep -->` to a line `<!-- praxis:keep end -->`, and, where the text has a managed block
/// of rules, everything outside that block, for it was written by hand.
public final class ProtectedParts {
  private static final Pattern KEEP = Pattern.compile("\\s*<!-- praxis:keep( end)? -->\\s*");
  private static final Pattern BLOCK = Pattern.compile("<!-- praxis:rules (start|end)\\b.*-->\\s*");

  private final String text;
  private final PromptLines lines;
  private final List<Part> parts = new ArrayList<>();
  private int firstGap;
  private int lastGap;

  /// @param from first character
  /// @param to behind the last one
  private record Part(int from, int to) {}

  private ProtectedParts(EditablePrompt prompt) {
    text = prompt.text();
    lines = PromptLines.of(text);
    lastGap = text.length();
    prompt.protectedTexts().forEach(this::addEach);
    addKept();
    addOutsideOfBlock();
    join();
  }

  /// The parts of a prompt that no edit may touch.
  ///
  /// @throws Problem where a protected text is not in the prompt, or a marker has no counterpart
  public static ProtectedParts of(EditablePrompt prompt) {
    return new ProtectedParts(prompt);
  }

  /// Whether a line must stay as it is.
  ///
  /// @param number 1-based
  public boolean holds(int number) {
    var line = lines.lines().get(number - 1);
    int end = line.from() + Math.max(line.text().length(), line.text().isEmpty() ? 1 : 0);
    return parts.stream().anyMatch(part -> part.from() < end && line.from() < part.to());
  }

  /// Whether nothing may be put behind a line, because that would be within a part.
  ///
  /// @param number 1-based; 0 for the beginning
  public boolean closed(int number) {
    int gap = number == lines.count() ? text.length() : lines.lines().get(number).from();
    return gap < firstGap
        || gap > lastGap
        || parts.stream().anyMatch(part -> part.from() < gap && gap < part.to());
  }

  /// The lines that must stay, in order.
  public List<Integer> numbers() {
    return IntStream.rangeClosed(1, lines.count()).filter(this::holds).boxed().toList();
  }

  /// The first part that another text does not have, or not in this order; empty where all stand.
  Optional<String> missing(String other) {
    int at = 0;
    for (var part : parts) {
      var kept = text.substring(part.from(), part.to());
      int found =
          part.to() == text.length() && firstGap > 0
              ? (other.endsWith(kept) ? other.length() - kept.length() : -1)
              : other.indexOf(kept, at);
      if (found < at || (part.from() == 0 && firstGap > 0 && found > 0)) {
        return Optional.of(kept);
      }
      at = found + kept.length();
    }
    return Optional.empty();
  }

  private void addEach(String kept) {
    int at = text.indexOf(kept);
    if (at < 0) {
      throw new Problem(
          "The prompt does not hold the text that is to be protected: “%s”."
              .formatted(kept.length() > 80 ? kept.substring(0, 80) + "…" : kept),
          "Protect a text that stands in it, letter by letter.");
    }
    while (at >= 0) {
      parts.add(new Part(at, at + kept.length()));
      at = text.indexOf(kept, at + kept.length());
    }
  }

  private void addKept() {
    int from = -1;
    for (int number = 1; number <= lines.count(); number++) {
      var line = lines.lines().get(number - 1);
      var marker = KEEP.matcher(line.text());
      if (!marker.matches()) {
        continue;
      }
      boolean ends = marker.group(1) != null;
      if (ends != from >= 0) {
        throw broken(number);
      }
      if (ends) {
        parts.add(new Part(from, line.from() + line.text().length()));
      }
      from = ends ? -1 : line.from();
    }
    if (from >= 0) {
      throw broken(lines.count());
    }
  }

  private static Problem broken(int number) {
    return new Problem(
        "A marker of protected text has no counterpart (line %d).".formatted(number),
        "Put <!-- praxis:keep --> before it and <!-- praxis:keep end --> behind it.");
  }

  private void addOutsideOfBlock() {
    var markers =
        lines.lines().stream().filter(line -> BLOCK.matcher(line.text()).matches()).toList();
    if (markers.size() != 2) {
      return;
    }
    firstGap = markers.getFirst().from() + length(markers.getFirst());
    lastGap = markers.getLast().from();
    parts.add(new Part(0, firstGap));
    parts.add(new Part(lastGap, text.length()));
  }

  private static int length(PromptLines.Line line) {
    return line.text().length() + line.end().length();
  }

  /// Parts that overlap are one.
  private void join() {
    parts.sort(Comparator.comparingInt(Part::from).thenComparing(Part::to));
    for (int i = 0; i + 1 < parts.size(); ) {
      var part = parts.get(i);
      var next = parts.get(i + 1);
      if (next.from() < part.to()) {
        parts.set(i, new Part(part.from(), Math.max(part.to(), next.to())));
        parts.remove(i + 1);
      } else {
        i++;
      }
    }
  }
}
