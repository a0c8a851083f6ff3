package dev.praxis.core.evaluation.keeping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.opening.Opening.What;
import dev.praxis.core.evaluation.opening.OpeningStore;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Keeps whole results as JSON, each with its opening in the ledger.
public final class DetailStore {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new Millis())
                  .addDeserializer(Instant.class, new FromMillis()))
          .build();

  private DetailStore() {}

  /// Keeps a result, and that it was looked at.
  ///
  /// @param items and `found` for those who only count
  /// @param look whether anything held out was behind it
  /// @return its number
  public static long keep(
      Handle handle,
      Mode mode,
      Instant at,
      String splitHash,
      int items,
      int found,
      List<String> faults,
      Object detail,
      boolean look) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO evaluation_run (at, mode, split_hash, rules, tokens, held_out, prevented, faults, detail)
                VALUES (:at, :mode, :hash, '[]', 0, :items, :found, :faults, :detail)
                """)
            .bind("at", at.toEpochMilli())
            .bind("mode", mode.word())
            .bind("hash", splitHash)
            .bind("items", items)
            .bind("found", found)
            .bind("faults", json(faults))
            .bind("detail", json(detail))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    if (look) {
      OpeningStore.result(
          handle, at.toEpochMilli(), What.RESULT, mode.word() + "-" + id, mode.word(), splitHash);
    }
    return id;
  }

  /// Results of one mode by their numbers, newest first.
  public static <T> Map<Long, T> newestFirst(Handle handle, Mode mode, Class<T> shape) {
    var found = new LinkedHashMap<Long, T>();
    handle
        .createQuery(
            """
            SELECT id, detail FROM evaluation_run WHERE mode = :mode AND detail <> ''
            ORDER BY id DESC
            """)
        .bind("mode", mode.word())
        .map((row, _) -> found.put(row.getLong("id"), value(row.getString("detail"), shape)))
        .list();
    return found;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result is always JSON", e);
    }
  }

  private static <T> T value(String json, Class<T> shape) {
    try {
      return JSON.readValue(json, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an evaluation was kept as no JSON: " + json, e);
    }
  }

  private static final class Millis extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(value.toEpochMilli());
    }
  }

  private static final class FromMillis extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.ofEpochMilli(in.getLongValue());
    }
  }
}
