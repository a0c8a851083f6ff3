package dev.praxis.desktop.importing;

import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;

/// Settles whether what is imported from now on is archived byte for byte, or with masks in the
/// place of secrets.
public final class ArchiveChoice {
  private final SecretSettingStore settings;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  public ArchiveChoice(
      SecretSettingStore settings, Background background, Dialogs dialogs, Texts texts) {
    this.settings = settings;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  public void keepOriginals() {
    settle(true);
  }

  public void keepMasks() {
    settle(false);
  }

  private void settle(boolean originals) {
    background.inOrder(
        _ -> {
          settings.keepOriginals(originals);
          return originals;
        },
        kept -> dialogs.tell(texts.get(kept ? "secrets.kept.originals" : "secrets.kept.masks")));
  }
}
