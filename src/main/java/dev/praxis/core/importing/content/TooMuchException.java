package dev.praxis.core.importing.content;

import java.io.IOException;

/// Packed bytes hold far more than any transcript would: somebody means harm, or made a mistake.
/// Its message continues a sentence that begins with the file.
public final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1;

  TooMuchException(String message) {
    super(message);
  }
}
