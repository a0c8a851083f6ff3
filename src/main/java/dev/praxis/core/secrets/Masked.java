package dev.praxis.core.secrets;

import java.util.List;

/// A text that can be shown.
///
/// @param findings what was masked, in order; empty where the text is as it was
public record Masked(String text, List<Finding> findings) {

  /// One mask.
  ///
  /// @param hash of the secret with the workspace's salt: the same for the same secret
  /// @param start of the mask in the masked text
  /// @param length of the mask
  public record Finding(SecretKind kind, String hash, int start, int length) {}
}
