package dev.praxis.desktop.shell;

import java.nio.file.Path;

/// The workspace this window shows, and how to show another one instead.
public interface Workspaces {
  Path open();

  /// Shows another workspace, making it where the file does not exist.
  void open(Path file);

  /// Shows the sample, making it first where that was never done.
  void openSample();

  boolean sampleIsOpen();

  /// As shown in the top bar: the file's name without its ending.
  String nameOfOpen();
}
