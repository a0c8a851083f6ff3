package dev.praxis.core.mining.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a correction can be about: which failure tag its words speak of, and what the agent must
/// have done to earn it. From `mining/topics.json`.
public final class Topics {

  /// What of the agent's a correction points at.
  public enum Act {
    EDIT,
    COMMAND,
    CLAIM,
    ANY
  }

  /// One thing to be corrected about.
  ///
  /// @param words fit a sentence that is about it
  /// @param target fits the file or command of the act meant; an empty one fits all
  public record Topic(String tag, Act act, AnyOf words, Pattern target) {
    public boolean fits(Sentence sentence) {
      return words.fits(sentence.text());
    }
  }

  private static final Topics SHIPPED = read();

  private final List<Topic> topics;

  private Topics(List<Topic> topics) {
    this.topics = topics;
  }

  /// The topics shipped with the program; read once.
  public static Topics shipped() {
    return SHIPPED;
  }

  private static Topics read() {
    try (var json = Topics.class.getResourceAsStream("/mining/topics.json")) {
      if (json == null) {
        throw new IllegalStateException("mining/topics.json is missing from the program");
      }
      return new Topics(
          new ObjectMapper().readTree(json).valueStream().map(Topics::topic).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Topic topic(JsonNode node) {
    return new Topic(
        node.path("tag").asText(),
        Act.valueOf(node.path("act").asText().toUpperCase(Locale.ROOT)),
        new AnyOf(node.path("words").valueStream().map(JsonNode::asText).toList()),
        Pattern.compile(node.path("target").asText("")));
  }

  /// In the order of the file.
  public List<Topic> all() {
    return topics;
  }
}
