package dev.praxis.core.evaluation.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Tells which lineage sessions are of.
final class LineageStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LineageStore() {}

  /// Sessions that are not there any more are left out.
  static Map<String, Long> byKey(Handle handle, List<String> keys) {
    var found = new HashMap<String, Long>();
    handle
        .createQuery(
            """
            SELECT key, lineage_id FROM session
            WHERE key IN (SELECT value FROM json_each(:keys))
            """)
        .bind("keys", array(keys))
        .map((row, _) -> found.put(row.getString("key"), row.getLong("lineage_id")))
        .list();
    return found;
  }

  private static String array(List<String> keys) {
    try {
      return JSON.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("keys are always JSON", e);
    }
  }
}
