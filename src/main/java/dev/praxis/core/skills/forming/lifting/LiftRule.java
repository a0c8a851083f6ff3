package dev.praxis.core.skills.forming.lifting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a kind of value stands that differs from one use to the next, from
/// `skills/parameters.json`. Rules that stand earlier go first.
///
/// @param name of the parameter
/// @param says what the parameter is
/// @param pattern its groups are the value
/// @param keep fits values that are no parameters: `main`, `localhost`
/// @param within fits the programs it holds for
record LiftRule(String name, String says, Pattern pattern, Pattern keep, Pattern within) {
  private static final String PLACE = "/skills/parameters.json";
  private static final String VALUE = "(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'|;&<>]+))";
  private static final Pattern NEVER =
      Pattern.compile(
          "-.*|\\{[\\w]+\\}.*|true|false|yes|no|all|latest|main|master|develop|HEAD.*|origin|upstream|\\$.*|\\.{1,2}/?|\\s*",
          Pattern.DOTALL);

  /// A value in a text.
  record Place(int start, int end, LiftRule rule) {}

  /// In order.
  static List<LiftRule> shipped() {
    try (var json = LiftRule.class.getResourceAsStream(PLACE)) {
      if (json == null) {
        throw new IllegalStateException(PLACE + " is missing from the program");
      }
      return new ObjectMapper().readTree(json).valueStream().map(LiftRule::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LiftRule of(JsonNode node) {
    return new LiftRule(
        node.path("name").asText(),
        node.path("says").asText(),
        Pattern.compile(node.path("pattern").asText().replace("<V>", VALUE)),
        Pattern.compile(node.path("keep").asText("(?!)")),
        Pattern.compile(node.path("within").asText(".*")));
  }

  /// Where its values stand.
  ///
  /// @param program that is run; empty in prose
  Stream<Place> places(String text, String program) {
    return within.matcher(program).matches()
        ? pattern.matcher(text).results().flatMap(this::of).filter(place -> counts(text, place))
        : Stream.of();
  }

  private Stream<Place> of(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .filter(group -> found.start(group) >= 0)
        .mapToObj(group -> new Place(found.start(group), found.end(group), this))
        .limit(1);
  }

  private boolean counts(String text, Place place) {
    var value = text.substring(place.start, place.end);
    return !NEVER.matcher(value).matches() && !keep.matcher(value).matches();
  }
}
