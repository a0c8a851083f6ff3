package dev.praxis.core.skills.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.List;
import java.util.Map;

/// JSON as it stands in the columns of skills.
public final class SkillJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader TEXTS = reader(new TypeReference<List<String>>() {});
  private static final ObjectReader PARAMETERS =
      reader(new TypeReference<List<Skill.Parameter>>() {});
  private static final ObjectReader VALUES = reader(new TypeReference<Map<String, String>>() {});
  private static final ObjectReader TEXT = reader(new TypeReference<SkillText>() {});

  private SkillJson() {}

  /// As the column keeps it.
  public static String of(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }

  static List<String> texts(String json) {
    return json.equals("[]") ? List.of() : read(json, TEXTS);
  }

  static List<Skill.Parameter> parameters(String json) {
    return json.equals("[]") ? List.of() : read(json, PARAMETERS);
  }

  /// Parameters of a step, by name.
  public static Map<String, String> values(String json) {
    return json.equals("{}") ? Map.of() : read(json, VALUES);
  }

  /// All a skill says.
  public static SkillText text(String json) {
    return read(json, TEXT);
  }

  private static ObjectReader reader(TypeReference<?> type) {
    return JSON.readerFor(type);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the reader knows its type
  private static <T> T read(String json, ObjectReader reader) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of a skill holds no JSON of its kind: " + json, e);
    }
  }
}
