package dev.praxis.core.session;

import org.jspecify.annotations.Nullable;

/// What a tool-call event asked for and how it ended.
///
/// @param tool the tool's own name: `Bash`
/// @param target one line that tells this call from others: the command, the file, the pattern
/// @param input the arguments, as the JSON text of one object
public record ToolUse(
    String tool, String target, String input, ToolStatus status, @Nullable Integer exitCode) {}
