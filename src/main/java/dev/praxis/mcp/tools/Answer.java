package dev.praxis.mcp.tools;

import java.util.Map;

/// What a tool answers.
///
/// @param text for the agent to read
/// @param content the same for programs, of the tool's output shape
public record Answer(String text, Map<String, Object> content) {}
