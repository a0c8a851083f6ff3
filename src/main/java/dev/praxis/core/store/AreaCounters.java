package dev.praxis.core.store;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Counts the changes of each area, whichever program makes them, by triggers in the workspace
/// itself.
final class AreaCounters {
  static final Map<Area, List<String>> TABLES =
      Map.ofEntries(
          entry(
              Area.SESSIONS,
              List.of(
                  "annotation",
                  "evidence_span",
                  "import_problem",
                  "lineage",
                  "secret_finding",
                  "session",
                  "session_outcome",
                  "source")),
          entry(
              Area.TAGS,
              List.of(
                  "evidence_review",
                  "evidence_tag",
                  "failure_tag",
                  "mined_session",
                  "session_tag",
                  "session_tag_step",
                  "tag_alias",
                  "tag_definition")),
          entry(
              Area.RULES,
              List.of(
                  "instruction_file",
                  "instruction_version",
                  "model_proposal",
                  "prompt",
                  "prompt_proposal",
                  "prompt_version",
                  "rule",
                  "rule_evidence",
                  "rule_observation",
                  "rule_origin",
                  "rule_rejection",
                  "rule_tag",
                  "rule_version",
                  "rule_waiver")),
          entry(
              Area.SKILLS,
              List.of(
                  "skill",
                  "skill_acknowledgement",
                  "skill_evidence",
                  "skill_file",
                  "skill_proposal",
                  "skill_run",
                  "skill_step",
                  "skill_version",
                  "step_run")),
          entry(Area.AGENTS, List.of("agent_client", "agent_proposal", "agent_stop")),
          entry(
              Area.EVALUATIONS,
              List.of(
                  "blind_check",
                  "blind_pair",
                  "evaluation_item",
                  "evaluation_run",
                  "held_sweep",
                  "opening_lineage",
                  "opening",
                  "judged_answer",
                  "look",
                  "plan_discard",
                  "replay_plan",
                  "replay_trial",
                  "replay_verdict",
                  "seen_lineage",
                  "split",
                  "trial_override")),
          entry(Area.SETTINGS, List.of("setting")));

  /// Tables that are never changed alone, that only keep what can be made again, or that nothing
  /// shows before it is asked for. An import writes most of its rows here.
  static final Set<String> UNCOUNTED =
      Set.of(
          "agent_call",
          "agent_step",
          "area_change",
          "conversation",
          "conversation_skill",
          "conversation_turn",
          "decision",
          "decision_change",
          "embedding",
          "event",
          "event_tokens",
          "export_intent",
          "formed_session",
          "job",
          "resolution",
          "secret_reveal",
          "sighting_change",
          "sighting_stamp",
          "signal",
          "skill_content",
          "skill_count",
          "skill_forming",
          "skill_step_count",
          "source_chunk",
          "text_dictionary",
          "tool_call");

  private AreaCounters() {}

  /// Has every table counted that is there and is not counted yet.
  static void install(Handle handle) {
    var there = names(handle, "table");
    var counted = names(handle, "trigger");
    var script = new StringBuilder();
    for (var area : Area.values()) {
      script.append(
          "INSERT OR IGNORE INTO area_change (area, changes) VALUES ('%s', 0);\n"
              .formatted(word(area)));
      TABLES.getOrDefault(area, List.of()).stream()
          .filter(table -> there.contains(table) && !counted.contains(name(table, "INSERT")))
          .forEach(table -> script.append(triggers(table, area)));
    }
    Script.run(handle, script.toString());
  }

  /// How often each area was changed.
  static Map<Area, Long> read(Handle handle) {
    var counts = new EnumMap<Area, Long>(Area.class);
    handle
        .createQuery("SELECT area, changes FROM area_change")
        .map((row, _) -> entry(row.getString("area"), row.getLong("changes")))
        .forEach(row -> {
          for (var area : Area.values()) {
            if (word(area).equals(row.getKey())) {
              counts.put(area, row.getValue());
            }
          }
        });
    return counts;
  }

  private static Set<String> names(Handle handle, String type) {
    return new HashSet<>(
        handle
            .createQuery("SELECT name FROM sqlite_schema WHERE type = :type")
            .bind("type", type)
            .mapTo(String.class)
            .list());
  }

  private static String triggers(String table, Area area) {
    return trigger(table, "INSERT", area)
        + trigger(table, "UPDATE", area)
        + trigger(table, "DELETE", area);
  }

  private static String trigger(String table, String act, Area area) {
    return """
    CREATE TRIGGER %s AFTER %s ON %s BEGIN
      UPDATE area_change SET changes = changes + 1 WHERE area = '%s';
    END;
    """
        .formatted(name(table, act), act, table, word(area));
  }

  private static String name(String table, String act) {
    return "area_%s_%s".formatted(table, act.toLowerCase(Locale.ROOT));
  }

  private static String word(Area area) {
    return area.name().toLowerCase(Locale.ROOT);
  }
}
