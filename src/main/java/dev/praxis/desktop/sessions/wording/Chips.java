package dev.praxis.desktop.sessions.wording;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Tags as small labels.
public final class Chips {
  private Chips() {}

  public static List<Label> of(List<String> tags) {
    return tags.stream().map(Chips::of).toList();
  }

  public static Label of(String tag) {
    var chip = new Label(tag);
    chip.getStyleClass().addAll("chip", "tag-chip");
    chip.setTooltip(new Tooltip(tag));
    return chip;
  }
}
