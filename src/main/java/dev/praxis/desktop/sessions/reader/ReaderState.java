package dev.praxis.desktop.sessions.reader;

/// What stands in the pane of the reader.
public enum ReaderState {
  NOTHING,
  LOADING,
  READING,
  HELD_OUT
}
