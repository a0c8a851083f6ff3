package dev.praxis.core.evaluation.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// Plans as they are kept and hashed.
final class PlanJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanJson() {}

  static String of(ReplayPlan plan) {
    return written(plan);
  }

  /// The command of an agent.
  static String of(List<String> agent) {
    return written(agent);
  }

  static ReplayPlan read(String json) {
    try {
      return JSON.readValue(json, ReplayPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan was kept as no JSON: " + json, e);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan is always JSON", e);
    }
  }
}
