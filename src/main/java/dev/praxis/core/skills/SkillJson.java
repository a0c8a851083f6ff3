package dev.praxis.core.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/// JSON as it stands in the columns of skills.
final class SkillJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Skill.Parameter>> PARAMETERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
  private static final TypeReference<SkillText> TEXT = new TypeReference<>() {};

  private SkillJson() {}

  static String of(Object value) {
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

  static Map<String, String> values(String json) {
    return json.equals("{}") ? Map.of() : read(json, VALUES);
  }

  static SkillText text(String json) {
    return read(json, TEXT);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of a skill holds no JSON of its kind: " + json, e);
    }
  }
}
