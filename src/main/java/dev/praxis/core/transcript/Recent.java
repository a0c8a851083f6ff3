package dev.praxis.core.transcript;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers values by name, and forgets the oldest when there are too many: what a reader may keep
/// of a file of any length.
public final class Recent<V> {
  private final Map<String, V> values;

  public Recent(int most) {
    values =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  public void put(String name, V value) {
    values.put(name, value);
  }

  public @Nullable V get(String name) {
    return values.get(name);
  }

  public @Nullable V remove(String name) {
    return values.remove(name);
  }
}
