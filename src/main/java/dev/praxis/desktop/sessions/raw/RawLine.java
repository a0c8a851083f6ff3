package dev.praxis.desktop.sessions.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.sessions.rows.Inert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/// Finds the line of the archived transcript an event was read from. Called off the JavaFX thread.
public final class RawLine {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final SourceStore sources;
  private final Supplier<Redactor> redactor;
  private final SecretStore secrets;

  public RawLine(SourceStore sources, Supplier<Redactor> redactor, SecretStore secrets) {
    this.sources = sources;
    this.redactor = redactor;
    this.secrets = secrets;
  }

  /// The line with its secrets masked, indented where it is JSON, as lines to show.
  public List<String> of(Session session, Event event) {
    return shown(redactor.get().mask(read(session, event)).text());
  }

  /// The line as it is, where the archive still has it so. That it was shown is noted.
  public List<String> revealed(Session session, Event event) {
    secrets.revealed(session.id().value(), event.line());
    return shown(read(session, event));
  }

  private String read(Session session, Event event) {
    var catcher = new Catcher(event.line());
    sources.copyRaw(Long.toString(session.source()), catcher);
    return catcher.text();
  }

  private static List<String> shown(String line) {
    return Inert.text(indented(line)).lines().toList();
  }

  private static String indented(String line) {
    var all = new StringBuilder();
    try (var values = JSON.readerFor(Object.class).readValues(line)) {
      while (values.hasNextValue()) {
        all.append(JSON.writeValueAsString(values.nextValue())).append('\n');
      }
      return all.toString();
    } catch (JsonProcessingException e) {
      // damaged or cut off: as it stands
      return line;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Keeps one line of what is written to it.
  private static final class Catcher extends OutputStream {
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
    private final long wanted;
    private long line = 1;

    Catcher(long wanted) {
      this.wanted = wanted;
    }

    @Override
    public void write(int octet) {
      if (octet == '\n') {
        line++;
      } else if (line == wanted) {
        caught.write(octet);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length && line <= wanted; i++) {
        write(bytes[i]);
      }
    }

    String text() {
      return caught.toString(StandardCharsets.UTF_8);
    }
  }
}
