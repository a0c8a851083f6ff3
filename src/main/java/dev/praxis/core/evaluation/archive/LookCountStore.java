package dev.praxis.core.evaluation.archive;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts which look at its split each run was.
final class LookCountStore {
  private LookCountStore() {}

  /// By the name of the evaluation, from 1.
  static Map<String, Integer> byEvaluation(Handle handle) {
    var looks = new HashMap<String, Integer>();
    handle
        .createQuery("SELECT evaluation, look FROM opening WHERE look > 0")
        .map((row, _) -> looks.put(row.getString("evaluation"), row.getInt("look")))
        .list();
    return looks;
  }
}
