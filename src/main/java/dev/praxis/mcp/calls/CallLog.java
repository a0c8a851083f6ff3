package dev.praxis.mcp.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.secrets.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps each call for the curator: shortened, with masks in the place of secrets.
public final class CallLog {
  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
  private static final int LONGEST_REQUEST = 2_000;
  private static final int LONGEST_ANSWER = 1_000;

  /// Secrets are looked for before a text is cut, in as much of it as could be kept.
  private static final int READ = 4;

  private final AgentBook agents;
  private final Supplier<Redactor> redactor;
  private final ObjectMapper json = new ObjectMapper();

  public CallLog(AgentBook agents, Supplier<Redactor> redactor) {
    this.agents = agents;
    this.redactor = redactor;
  }

  /// Keeps one call. That it cannot be kept, as in a workspace that is locked, must not take the
  /// answer from the agent: it is told in the log file.
  ///
  /// @param request null where nothing was sent
  void keep(
      Caller caller,
      String tool,
      @Nullable Map<String, Object> request,
      boolean error,
      String answer,
      Instant at,
      Duration took) {
    try {
      agents.log(
          new AgentCall(
              0,
              at,
              caller.name(),
              caller.version(),
              tool,
              shown(written(request), LONGEST_REQUEST),
              error,
              shown(answer, LONGEST_ANSWER),
              took));
    } catch (Problem e) {
      LOG.warn("a call of {} was not logged", tool, e);
    }
  }

  private String written(@Nullable Map<String, Object> request) {
    try {
      return request == null ? "{}" : json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read from JSON can be written as JSON", e);
    }
  }

  private String shown(String text, int longest) {
    boolean cut = text.length() > longest * READ;
    var start = cut ? text.substring(0, longest * READ) : text;
    var masked = cut ? redactor.get().maskExcerpt(start).text() : redactor.get().mask(start).text();
    return masked.length() <= longest ? masked : masked.substring(0, longest) + "…";
  }
}
