package dev.praxis.desktop.skills.replaying;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Takes the text of a plan along.
final class ReplayCopy {
  private ReplayCopy() {}

  static void copy(ReplayState state) {
    if (state.plan() != null) {
      var content = new ClipboardContent();
      content.putString(ReplayText.of(state.plan()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
