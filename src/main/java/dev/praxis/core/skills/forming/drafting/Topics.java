package dev.praxis.core.skills.forming.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.skills.forming.recording.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Kinds of work that come again in every project, from `skills/topics.json`. For any thread.
public final class Topics {
  private static final String PLACE = "/skills/topics.json";
  private static final int LONGEST = 600; // what a person wants is said at the beginning
  private static final int FIRST = 90; // characters: what is wanted, before how
  private static final long A_WORD_FIRST = 2;
  private static final int MOST_SHAPES = 3;
  private static final double ENOUGH = 2;

  private record Category(String name, Pattern words, Pattern shapes) {
    double score(String request, Recording recording) {
      long first = hits(request.substring(0, Math.min(FIRST, request.length())));
      long said = A_WORD_FIRST * first + Math.max(0, hits(request) - first);
      long done =
          recording.steps().stream()
              .filter(step -> !step.trivial())
              .map(step -> step.shape())
              .distinct()
              .filter(shape -> shapes.matcher(shape).matches())
              .limit(MOST_SHAPES)
              .count();
      return said + done;
    }

    private long hits(String text) {
      return words.matcher(text).results().map(found -> found.group()).distinct().limit(2).count();
    }
  }

  private record Scored(String name, double score) {}

  private final List<Category> categories;
  private final Pattern keywords;

  public Topics() {
    var json = read();
    categories = json.path("categories").valueStream().map(Topics::category).toList();
    keywords = word(json.path("keywords").asText());
  }

  private static JsonNode read() {
    try (var json = Topics.class.getResourceAsStream(PLACE)) {
      if (json == null) {
        throw new IllegalStateException(PLACE + " is missing from the program");
      }
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Category category(JsonNode node) {
    return new Category(
        node.path("name").asText(),
        word(node.path("words").asText()),
        Pattern.compile(node.path("shapes").asText()));
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])");
  }

  /// The category that the request and the steps speak for most; empty where they speak for none.
  public Optional<String> category(String request, Recording recording) {
    var text = beginning(request);
    return categories.stream()
        .map(category -> new Scored(category.name(), category.score(text, recording)))
        .filter(scored -> scored.score() >= ENOUGH)
        .max(Comparator.comparingDouble(Scored::score))
        .map(Scored::name);
  }

  /// The first word of a request that names work which comes again.
  public Optional<String> keyword(String request) {
    return keywords.matcher(beginning(request)).results().map(found -> found.group()).findFirst();
  }

  private static String beginning(String request) {
    var text = request.length() <= LONGEST ? request : request.substring(0, LONGEST);
    return text.toLowerCase(Locale.ROOT);
  }
}
