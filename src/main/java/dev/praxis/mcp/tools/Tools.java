package dev.praxis.mcp.tools;

import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import dev.praxis.mcp.calls.Calls;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.function.Function;

/// Tools in the shape of the protocol.
public final class Tools {
  private final Calls calls;
  private final Function<McpSyncServerExchange, Caller> callers;

  public Tools(Calls calls, Function<McpSyncServerExchange, Caller> callers) {
    this.calls = calls;
    this.callers = callers;
  }

  public SyncToolSpecification of(Tool tool) {
    var definition =
        McpSchema.Tool.builder(tool.name(), Field.schema(tool.fields()))
            .title(tool.title())
            .description(tool.description())
            .outputSchema(tool.output())
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .title(tool.title())
                    .readOnlyHint(!tool.writes())
                    .destructiveHint(false)
                    .idempotentHint(!tool.writes())
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(
        definition, (exchange, request) -> call(tool, callers.apply(exchange), request));
  }

  private CallToolResult call(Tool tool, Caller caller, CallToolRequest request) {
    var outcome =
        calls.run(
            caller,
            tool.name(),
            request.arguments(),
            tool.writes(),
            () -> tool.call(Arguments.of(tool.fields(), request.arguments()), caller),
            Answer::text);
    var answer = outcome.answer();
    var result = CallToolResult.builder();
    return answer == null
        ? result
            .content(List.of(TextContent.builder(outcome.failure()).build()))
            .isError(true)
            .build()
        : result
            .content(List.of(TextContent.builder(answer.text()).build()))
            .structuredContent(answer.content())
            .isError(false)
            .build();
  }
}
