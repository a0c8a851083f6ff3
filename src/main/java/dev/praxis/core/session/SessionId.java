package dev.praxis.core.session;

/// Row of a session in its workspace. Outside the workspace a session is known by its `key`.
public record SessionId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
