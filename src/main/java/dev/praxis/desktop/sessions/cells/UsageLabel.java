package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.session.Usage;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.Amounts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The tokens a step took, where the agent tells: output in short, all of it in the tooltip.
final class UsageLabel extends Label {
  private final Texts texts;
  private final Tooltip detail = new Tooltip();

  UsageLabel(Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("reader-time", "reader-tokens");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(detail);
  }

  void show(@Nullable Usage usage) {
    setVisible(usage != null);
    setManaged(usage != null);
    if (usage != null) {
      var tokens = usage.tokens();
      setText(texts.format("sessions.tokens.short", Amounts.compact(tokens.out())));
      detail.setText(
          texts.format(
              "sessions.tokens.detail",
              Amounts.exact(tokens.in()),
              Amounts.exact(tokens.out()),
              Amounts.exact(tokens.cached())));
    }
  }
}
