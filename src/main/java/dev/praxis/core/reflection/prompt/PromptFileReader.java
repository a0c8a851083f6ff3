package dev.praxis.core.reflection.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads prompts from files: a plain text, or a list of objects as LangMem takes them.
public final class PromptFileReader {
  private static final long MOST_BYTES = 4 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  /// The text of a file as it is, byte order mark and line ends included.
  ///
  /// @throws Problem where it cannot be read or is not UTF-8
  public String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Problem(file + " is too large for a prompt.", "Choose a file of at most 4 MB.");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Problem(
          file + " cannot be read as a prompt.", "Check that it exists and is UTF-8 text.", e);
    }
  }

  /// Objects with `name` and `prompt`, and where it is so `update_instructions`, `when_to_update`,
  /// `keep_behavior` and `protected`.
  ///
  /// @throws Problem where the file holds something else
  public List<EditablePrompt> objects(Path file) {
    try {
      var document = JSON.readTree(text(file));
      var prompts = new ArrayList<EditablePrompt>();
      for (var each : document.isArray() ? document : JSON.createArrayNode().add(document)) {
        if (!each.path("name").isTextual() || !each.path("prompt").isTextual()) {
          throw unfit(file);
        }
        prompts.add(prompt(each));
      }
      return prompts;
    } catch (JsonProcessingException _) {
      throw unfit(file);
    }
  }

  private static EditablePrompt prompt(JsonNode object) {
    return new EditablePrompt(
        object.path("name").asText(),
        object.path("prompt").asText(),
        text(object, "update_instructions"),
        text(object, "when_to_update"),
        texts(object.path("keep_behavior")),
        texts(object.path("protected")));
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).isNull() ? "" : object.path(name).asText("");
  }

  private static List<String> texts(JsonNode value) {
    var texts = new ArrayList<String>();
    if (value.isTextual()) {
      texts.add(value.asText());
    }
    value.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Problem unfit(Path file) {
    return new Problem(
        file + " holds no prompts.",
        "Give a JSON list of objects with `name` and `prompt`, each a text.");
  }
}
