package dev.praxis.core.reflection.trajectory;

import dev.praxis.core.session.SessionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One conversation that an optimizer learns from.
///
/// @param key names it in the evidence of edits
/// @param session in the workspace it is from; empty where it comes from a file
/// @param tags failure tags it carries
public record Trajectory(
    String key,
    Optional<SessionId> session,
    List<Turn> turns,
    Feedback feedback,
    List<String> tags) {
  private static final int LONGEST_TURN = 800;
  private static final int LONGEST = 12_000;

  /// Who said something.
  public enum Role {
    USER,
    AGENT,
    TOOL,
    SYSTEM,
    /// What a detector found at this place.
    FINDING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One thing that was said or done.
  ///
  /// @param text masked
  public record Turn(Role role, String text) {}

  public Trajectory {
    turns = List.copyOf(turns);
    tags = List.copyOf(tags);
  }

  public Trajectory withTexts(UnaryOperator<String> change) {
    return new Trajectory(
        key,
        session,
        turns.stream().map(turn -> new Turn(turn.role(), change.apply(turn.text()))).toList(),
        feedback.withTexts(change),
        tags);
  }

  /// As a model reads it: long turns cut, of a long conversation the end, feedback last.
  public String inWords() {
    var said = new StringBuilder();
    turns.forEach(
        turn -> said.append(turn.role().word()).append(": ").append(cut(turn.text())).append('\n'));
    var end = new StringBuilder();
    if (!tags.isEmpty()) {
      end.append("failure tags: ").append(String.join(", ", tags)).append('\n');
    }
    end.append(feedback.inWords());
    int from = said.length() - LONGEST;
    return (from > 0 ? "…" + said.substring(said.indexOf("\n", from) + 1) : said.toString()) + end;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TURN) {
      return text;
    }
    int half = LONGEST_TURN / 2;
    int head = Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half;
    int tail = text.length() - half;
    return text.substring(0, head)
        + " … "
        + text.substring(Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail);
  }
}
