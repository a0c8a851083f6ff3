package dev.praxis.desktop.tags.card;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// What is known of a card at a glance: its tag, where it came from, what was decided of it.
public final class CardBadges {
  private final Texts texts;

  public CardBadges(Texts texts) {
    this.texts = texts;
  }

  /// What is told of a piece of evidence at a glance.
  ///
  /// @param drawn whether it came up at random
  public List<Label> of(Evidence evidence, boolean drawn) {
    var badges = new ArrayList<Label>();
    var tag = evidence.signal().tag();
    badges.add(badge(tag.isEmpty() ? texts.get("tags.untagged") : tag, "accent"));
    if (drawn) {
      badges.add(badge(texts.get("tags.drawn"), "warning"));
    }
    if (evidence.signal().detector().isEmpty()) {
      badges.add(badge(texts.get("tags.labelled"), "accent"));
    }
    switch (evidence.verdict()) {
      case "real" -> badges.add(badge(texts.get("tags.verdict.real"), "success"));
      case "not_real" -> badges.add(badge(texts.get("tags.verdict.not_real"), "danger"));
      case "snoozed" -> badges.add(badge(texts.get("tags.verdict.snoozed"), "warning"));
      default -> {}
    }
    return badges;
  }

  private static Label badge(String text, String style) {
    var badge = new Label(text);
    badge.getStyleClass().addAll("badge", style);
    return badge;
  }
}
