package dev.praxis.core.rules.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads from the exports which rule stood in which file, and when.
final class PlacementStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Export(Path file, Instant at, Map<Long, Integer> versions) {}

  private PlacementStore() {}

  /// By rule, oldest first; an export that was undone never was.
  static Map<Long, List<Placement>> byRule(Handle handle) {
    var placements = new HashMap<Long, List<Placement>>();
    for (var export : exports(handle)) {
      placements.forEach((rule, ofRule) -> {
        if (!export.versions().containsKey(rule)) {
          end(ofRule, export);
        }
      });
      export
          .versions()
          .forEach((rule, version) ->
              begin(placements.computeIfAbsent(rule, _ -> new ArrayList<>()), export, version));
    }
    return placements;
  }

  private static void begin(List<Placement> ofRule, Export export, int version) {
    for (int i = 0; i < ofRule.size(); i++) {
      var known = ofRule.get(i);
      if (known.file().equals(export.file()) && known.until() == null) {
        ofRule.set(i, known.inVersion(version));
        return;
      }
    }
    ofRule.add(new Placement(export.file(), version, export.at(), null));
  }

  private static void end(List<Placement> ofRule, Export export) {
    ofRule.replaceAll(known ->
        known.file().equals(export.file()) && known.until() == null
            ? known.endingAt(export.at())
            : known);
  }

  private static List<Export> exports(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT f.path, v.at, v.rules FROM instruction_version v
            JOIN instruction_file f ON f.id = v.file_id ORDER BY v.id
            """)
        .map((row, _) ->
            new Export(
                Path.of(row.getString("path")),
                Instant.ofEpochMilli(row.getLong("at")),
                versions(row.getString("rules"))))
        .list();
  }

  private static Map<Long, Integer> versions(String rules) {
    try {
      var versions = new HashMap<Long, Integer>();
      for (JsonNode rule : JSON.readTree(rules)) {
        versions.put(rule.path("id").asLong(), rule.path("version").asInt());
      }
      return versions;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules of a version are written as JSON", e);
    }
  }
}
