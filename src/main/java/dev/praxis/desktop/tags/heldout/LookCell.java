package dev.praxis.desktop.tags.heldout;

import dev.praxis.core.evaluation.Look;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One look: why, when, how many sessions, and of which split.
final class LookCell extends WrappingCell<Look> {
  private static final int HASH_SHOWN = 12;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final Texts texts;

  LookCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected Node show(Look look) {
    var reason = new Label(look.reason());
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    var facts =
        new Label(
            texts.format(
                "tags.held.look",
                WHEN.format(look.at()),
                look.sessions(),
                look.splitHash().substring(0, Math.min(HASH_SHOWN, look.splitHash().length()))));
    facts.getStyleClass().addAll("muted", "small");
    setAccessibleText(look.reason() + ", " + facts.getText());
    return new VBox(reason, facts);
  }
}
