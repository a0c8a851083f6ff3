package dev.praxis.core.skills.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.written.SkillDraft.PastRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads skills from JSON: `{"skills": [{"name", "description", "category", "preconditions":
/// [text], "parameters": [{"name", "description", "example"}], "steps": [{"action", "parameters":
/// {}, "expected"}], "postconditions": [text], "tags": [text], "source", "createdAt", "runs":
/// [{"at", "outcome", "verifier", "version", "failedStep"?, "notes"?}]}]}`. Times are ISO 8601.
/// Only names and steps must be there.
public final class SkillReader {
  private final ObjectMapper json = new ObjectMapper();

  /// In the order of the document.
  ///
  /// @throws Problem where it is not JSON of this shape
  public List<SkillDraft> read(InputStream document) {
    try {
      var skills = json.readTree(document).path("skills");
      if (!skills.isArray()) {
        throw problem("The file has no list of skills.");
      }
      return list(skills, this::skill);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw problem(
          at == null
              ? "The file is not JSON."
              : "The file is not JSON from line %d on.".formatted(at.getLineNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SkillDraft skill(JsonNode node) {
    var name = text(node, "name");
    if (name.isBlank()) {
      throw problem("A skill has no name.");
    }
    var steps = list(node.path("steps"), SkillReader::step);
    if (steps.isEmpty()) {
      throw problem("The skill %s has no steps.".formatted(name));
    }
    var source = node.path("source").asText("imported");
    if (!SkillWords.SOURCES.contains(source)) {
      throw problem("The skill %s comes from “%s”, which is no source.".formatted(name, source));
    }
    var text =
        new SkillText(
            name,
            text(node, "description"),
            text(node, "category"),
            list(node.path("preconditions"), JsonNode::asText),
            list(node.path("parameters"), SkillReader::parameter),
            steps,
            list(node.path("postconditions"), JsonNode::asText),
            list(node.path("tags"), JsonNode::asText),
            List.of());
    return new SkillDraft(
        text,
        source,
        node.has("createdAt") ? time(node, "createdAt", name) : Instant.now(),
        list(node.path("runs"), run -> run(run, name, steps.size())));
  }

  private static Skill.Parameter parameter(JsonNode node) {
    return new Skill.Parameter(
        text(node, "name"), text(node, "description"), text(node, "example"));
  }

  private static SkillText.Step step(JsonNode node) {
    return SkillText.Step.of(
        text(node, "action"), values(node.path("parameters")), text(node, "expected"));
  }

  private static Map<String, String> values(JsonNode node) {
    var values = new LinkedHashMap<String, String>();
    node.properties().forEach(each -> values.put(each.getKey(), each.getValue().asText()));
    return values;
  }

  private static PastRun run(JsonNode node, String skill, int steps) {
    var outcome = text(node, "outcome");
    var verifier = text(node, "verifier");
    SkillWords.requireRun(outcome, verifier);
    return new PastRun(
        time(node, "at", skill),
        node.path("version").asInt(1),
        outcome,
        verifier,
        failedStep(node, skill, steps),
        text(node, "notes"));
  }

  private static @Nullable Integer failedStep(JsonNode run, String skill, int steps) {
    if (!run.has("failedStep")) {
      return null;
    }
    int step = run.path("failedStep").asInt();
    if (step < 1 || step > steps) {
      throw problem("A run of %s failed at a step it does not have.".formatted(skill));
    }
    return step;
  }

  private static Instant time(JsonNode node, String field, String skill) {
    try {
      return Instant.parse(text(node, field));
    } catch (DateTimeParseException e) {
      throw problem("“%s” of %s is no time: %s.".formatted(field, skill, text(node, field)));
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
    var list = new ArrayList<T>();
    nodes.forEach(node -> list.add(reader.apply(node)));
    return list;
  }

  private static Problem problem(String whatHappened) {
    return new Problem(whatHappened, "Correct the file, then import it again.");
  }
}
