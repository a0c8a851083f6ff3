package dev.praxis.core.model.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model is told about its work, as a resource `prompts/NAME.txt` with places `{{like
/// this}}` that are filled by name.
public record Prompt(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z ]+)}}");

  public static Prompt named(String name) {
    try (var file = Prompt.class.getResourceAsStream("/prompts/" + name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("the prompt is missing from the program: " + name);
      }
      return new Prompt(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fills every place once; what is filled in is not looked at again.
  ///
  /// @throws IllegalArgumentException where a place has no value or a value no place
  public String with(Map<String, String> values) {
    for (var value : values.keySet()) {
      if (!text.contains("{{" + value + "}}")) {
        throw new IllegalArgumentException("prompt %s has no place %s".formatted(name, value));
      }
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          var value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalArgumentException(
                "prompt %s needs %s".formatted(name, place.group(1)));
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
