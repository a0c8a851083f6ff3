package dev.praxis.core.mining.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.output.FailureClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/// The kinds of failure of `mining/failures.json`, the most specific first.
public final class FailureKinds {
  /// A tool's answer may be megabytes; its failure is told at its two ends.
  private static final int LOOKED_AT = 2_000;

  /// A class of failure, how it is recognised, and what it teaches.
  ///
  /// @param tag the failure tag where such a failure is a lesson; empty where it is ordinary work
  /// @param score how much it teaches, 0 to 1; 0 without a tag
  public record Kind(FailureClass name, String tag, double score, Pattern tool, Pattern text) {
    boolean fits(String usedTool, String answer) {
      return tool.matcher(usedTool).matches() && text.matcher(answer).find();
    }
  }

  private final List<Kind> kinds;

  private FailureKinds(List<Kind> kinds) {
    this.kinds = kinds;
  }

  /// The kinds shipped with the program.
  public static FailureKinds shipped() {
    try (var json = FailureKinds.class.getResourceAsStream("/mining/failures.json")) {
      if (json == null) {
        throw new IllegalStateException("mining/failures.json is missing from the program");
      }
      return new FailureKinds(
          new ObjectMapper().readTree(json).valueStream().map(FailureKinds::kind).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first kind that fits a failed call; the last of all fits every one.
  public Kind of(String tool, String answer) {
    var text = ends(answer);
    return kinds.stream().filter(kind -> kind.fits(tool, text)).findFirst().orElseThrow();
  }

  /// The lesson of a class of failure told by other means, with this tool.
  public Kind of(String tool, FailureClass name) {
    return kinds.stream()
        .filter(kind -> kind.name() == name && kind.tool().matcher(tool).matches())
        .findFirst()
        .orElse(new Kind(name, "", 0, Pattern.compile(""), Pattern.compile("")));
  }

  private static String ends(String text) {
    return text.length() <= LOOKED_AT
        ? text
        : text.substring(0, LOOKED_AT / 2) + "\n" + text.substring(text.length() - LOOKED_AT / 2);
  }

  private static Kind kind(JsonNode node) {
    return new Kind(
        FailureClass.of(node.path("class").asText()),
        node.path("tag").asText(),
        node.path("score").asDouble(),
        Pattern.compile(node.path("tool").asText(".*"), Pattern.CASE_INSENSITIVE),
        Pattern.compile(node.path("text").asText(), Pattern.CASE_INSENSITIVE));
  }
}
