package dev.praxis.mcp.reading;

import dev.praxis.mcp.calls.Caller;
import dev.praxis.mcp.calls.Calls;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sends what is read the way every call takes.
public final class Reading {
  private final Calls calls;
  private final Function<McpSyncServerExchange, Caller> callers;

  public Reading(Calls calls, Function<McpSyncServerExchange, Caller> callers) {
    this.calls = calls;
    this.callers = callers;
  }

  Calls.Outcome<String> read(McpSyncServerExchange exchange, String uri, Supplier<String> content) {
    return calls.run(
        callers.apply(exchange),
        "resources/read",
        Map.of("uri", uri),
        false,
        content,
        Function.identity());
  }

  Calls.Outcome<String> prompt(
      McpSyncServerExchange exchange,
      String name,
      Map<String, Object> arguments,
      Supplier<String> content) {
    return calls.run(
        callers.apply(exchange),
        "prompts/get " + name,
        arguments,
        false,
        content,
        Function.identity());
  }
}
