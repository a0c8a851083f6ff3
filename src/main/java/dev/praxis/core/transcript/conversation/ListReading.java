package dev.praxis.core.transcript.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads a file that is a list of records, or an object around one.
public final class ListReading {
  private ListReading() {}

  /// Knows the records, and what stands around their list.
  public interface Reader extends Records.Reader {
    /// A field beside the list, told when the file comes to it: before the records or behind.
    void around(String field, JsonNode value);
  }

  /// Reads to the end, or to the first damage.
  ///
  /// @param list name of the list in the object
  /// @param make makes the reader, which tells what it reads to whom it is given
  public static Counts read(
      String list,
      InputStream bytes,
      Consumer<TranscriptEvent> events,
      Function<Consumer<TranscriptEvent>, Reader> make)
      throws IOException {
    var made = new ArrayList<Reader>(1);
    var records =
        new Records(
            events,
            tell -> {
              made.add(make.apply(tell));
              return made.getFirst();
            });
    var counts = new JsonElements(list, records, made.getFirst()::around).read(bytes);
    records.end();
    return counts;
  }
}
