package dev.praxis.mcp.calls;

/// Who calls.
///
/// @param name as it calls itself; not to be trusted
/// @param version empty where it told none
/// @param connection one start of the server
public record Caller(String name, String version, String connection) {}
