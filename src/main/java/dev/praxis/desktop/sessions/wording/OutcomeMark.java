package dev.praxis.desktop.sessions.wording;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sign of an outcome: its shape tells as much as its colour, and its word is never far.
public final class OutcomeMark {
  private OutcomeMark() {}

  public static FontIcon icon(Outcome outcome) {
    var icon = new FontIcon(literal(outcome));
    icon.getStyleClass().addAll("outcome-mark", styleClass(outcome));
    return icon;
  }

  /// Sign and word, and in the tooltip who said so.
  public static Label badge(Texts texts, Session session) {
    var badge = new Label(word(texts, session.outcome()), icon(session.outcome()));
    badge.getStyleClass().addAll("outcome-badge", styleClass(session.outcome()));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    var by = session.outcomeSaidBy().isEmpty() ? "nobody" : session.outcomeSaidBy();
    var basis = session.outcomeBasis().isEmpty() ? "" : ": " + session.outcomeBasis();
    badge.setTooltip(new Tooltip(texts.get("sessions.outcome.by." + by) + basis));
    return badge;
  }

  public static String word(Texts texts, Outcome outcome) {
    return texts.get("sessions.outcome." + outcome.word());
  }

  private static String literal(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "fth-check-circle";
      case PARTIAL -> "fth-alert-triangle";
      case FAILURE -> "fth-x-circle";
      case UNKNOWN -> "fth-circle";
    };
  }

  private static String styleClass(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "status-success";
      case PARTIAL -> "status-warning";
      case FAILURE -> "status-danger";
      case UNKNOWN -> "muted";
    };
  }
}
