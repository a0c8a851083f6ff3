package dev.praxis.cli.sessions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.praxis.core.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an agent's hook says on standard input: one JSON object, in which Claude Code, Codex and
/// Gemini CLI alike name the session's transcript `transcript_path`.
final class HookCall {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST = 1 << 20;

  private HookCall() {}

  /// The transcript it names; empty where the agent kept none.
  ///
  /// @throws Problem where the input is no such object
  static Optional<Path> transcript(InputStream in) {
    try (var call = JSON.createParser(in.readNBytes(MOST))) {
      if (call.nextToken() == JsonToken.START_OBJECT) {
        return Optional.of(named(call)).filter(name -> !name.isBlank()).map(Path::of);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw noCall(e);
    }
    throw noCall(null);
  }

  private static String named(JsonParser call) throws IOException {
    var name = "";
    while (call.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = call.currentName().equals("transcript_path");
      boolean text = call.nextToken() == JsonToken.VALUE_STRING;
      if (wanted && text) {
        name = call.getText();
      }
      call.skipChildren();
    }
    return name;
  }

  private static Problem noCall(@Nullable Exception cause) {
    return new Problem(
        "Standard input holds no JSON of an agent's hook.",
        "--hook is for agents: `praxis connect AGENT` writes it into their configuration.",
        cause);
  }
}
