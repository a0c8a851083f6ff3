package dev.praxis.core.reflection.keeping;

import dev.praxis.core.Problem;

/// Somebody else changed a prompt first. Nothing was written; both texts are here, so that neither
/// is lost.
public final class PromptConflict extends Problem {
  private static final long serialVersionUID = 1;

  private final int version;
  private final String theirs;
  private final String yours;

  /// @param based the version that the change was made from; 0 where there should have been none
  /// @param version the newest one
  PromptConflict(PromptKey key, int based, int version, String theirs, String yours) {
    super(
        based == 0
            ? "There is a prompt “%s” already, in version %d.".formatted(key, version)
            : "“%s” is in version %d now, and your change was made from version %d."
                .formatted(key, version, based),
        "Look at both texts, then put the one you want from version %d.".formatted(version));
    this.version = version;
    this.theirs = theirs;
    this.yours = yours;
  }

  /// The newest version; 0 where the prompt is gone.
  public int version() {
    return version;
  }

  /// The text of the newest version.
  public String theirs() {
    return theirs;
  }

  /// The text that was not written.
  public String yours() {
    return yours;
  }
}
