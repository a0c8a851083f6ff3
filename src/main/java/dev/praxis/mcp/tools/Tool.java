package dev.praxis.mcp.tools;

import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.List;
import java.util.Map;

/// Something an agent can call.
public interface Tool {
  /// As it is called: `find_skills`.
  String name();

  /// For a person: `Find skills`.
  String title();

  /// When and why to call it, for an agent that knows nothing else.
  String description();

  List<Field> fields();

  /// The shape of its content, as JSON Schema.
  Map<String, Object> output();

  /// Whether it hands something in.
  boolean writes();

  /// Answers one call.
  ///
  /// @throws dev.praxis.core.Problem where it cannot; the agent is told what to do
  Answer call(Arguments arguments, Caller caller);
}
