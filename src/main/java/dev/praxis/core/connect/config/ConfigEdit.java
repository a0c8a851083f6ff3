package dev.praxis.core.connect.config;

import java.nio.file.Path;

/// One addition to a configuration file. Whatever stands there already stays as it is, to the
/// letter.
public interface ConfigEdit {

  /// The text with the addition; the very same text where it says so already.
  ///
  /// @param file for messages
  /// @param text empty where there is no file
  /// @throws dev.praxis.core.Problem where the text cannot be read, or says something else in the
  ///   place of the addition
  String apply(Path file, String text);

  /// Whether two texts say the same, however they are written.
  ///
  /// @throws dev.praxis.core.Problem where one of them cannot be read
  boolean saySame(Path file, String one, String other);
}
