package dev.praxis.mcp.transport;

/// Hears of what comes, before the server answers it.
public interface Listener {
  /// A client introduced itself, by what it says.
  void connected(String name, String version);

  /// It is ready to ask.
  void ready();

  /// A list of resources was asked for.
  void listing();
}
