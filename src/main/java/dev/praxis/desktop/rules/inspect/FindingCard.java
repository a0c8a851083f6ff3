package dev.praxis.desktop.rules.inspect;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.words.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One finding: what is wrong and why, the other line where there is one, and what can be done.
public final class FindingCard extends VBox {
  /// What its buttons do.
  public interface Acts {
    /// Takes the offered words.
    void fix(String text);

    /// Gives this rule up for the other one.
    void keepOther();

    /// Puts both lines of a contradiction side by side.
    void compare(Finding finding);

    /// Remembers that the finding does not matter.
    ///
    /// @param always whether for every later wording, too
    void ignore(Finding finding, boolean always, String reason);
  }

  private final Finding finding;
  private final Texts texts;
  private final Acts acts;
  private final FlowPane buttons = new FlowPane(8, 4);

  public FindingCard(Finding finding, Texts texts, Acts acts) {
    this.finding = finding;
    this.texts = texts;
    this.acts = acts;
    getStyleClass().addAll("finding", finding.severity().word());
    getChildren().addAll(heading(finding, texts), small(finding.message()));
    var other = finding.with();
    if (other != null) {
      getChildren().add(otherLine(other));
    }
    if (finding.fix() instanceof Fix.Advice(var words)) {
      getChildren().add(small(words));
    }
    addButtons();
    getChildren().add(buttons);
  }

  /// The severity by icon and word, and the kind.
  static Label heading(Finding finding, Texts texts) {
    var icon =
        new FontIcon(finding.severity() == Severity.INFO ? "fth-info" : "fth-alert-triangle");
    icon.getStyleClass().add(style(finding.severity()));
    var label =
        new Label(
            texts.format(
                "rules.lint.found",
                texts.get("rules.lint." + finding.severity().word()),
                texts.get("rules.lint.kind." + finding.kind().word())),
            icon);
    label.getStyleClass().addAll("small", "strong", style(finding.severity()));
    return label;
  }

  static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "status-danger";
      case WARNING -> "status-warning";
      case INFO -> "muted";
    };
  }

  private Node otherLine(Line other) {
    var where = new Label(other.where().words());
    where.getStyleClass().addAll("muted", "small");
    var text = new Label(other.text());
    text.setWrapText(true);
    text.getStyleClass().addAll("mono", "finding-other");
    return new VBox(where, text);
  }

  private void addButtons() {
    switch (finding.fix()) {
      case Fix.NewText(var text) -> {
        getChildren().add(offered(text));
        add("rules.lint.fix", "fixFinding", () -> acts.fix(text));
      }
      case Fix.KeepOther _ -> add("rules.lint.keep.other", "keepOtherRule", acts::keepOther);
      case Fix.Advice _ -> {}
      case null -> {}
    }
    if (finding.kind() == LintKind.CONTRADICTION && finding.withRule() != null) {
      add("rules.lint.compare", "compareRules", () -> acts.compare(finding));
    }
    if (!finding.refused()) {
      add("rules.lint.ignore", "ignoreFinding", this::askReason);
    }
  }

  private Node offered(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll("mono", "finding-fix");
    return label;
  }

  private void askReason() {
    var reason = new TextField();
    reason.setId("ignoreReason");
    reason.setPromptText(texts.get("rules.lint.reason"));
    reason.setAccessibleText(texts.get("rules.lint.reason"));
    reason.setPrefColumnCount(18);
    buttons.getChildren().setAll(reason);
    var blank = reason.textProperty().map(String::isBlank);
    add("rules.lint.ignore.once", "ignoreOnce", () -> acts.ignore(finding, false, reason.getText()))
        .disableProperty()
        .bind(blank);
    add(
            "rules.lint.ignore.always",
            "ignoreAlways",
            () -> acts.ignore(finding, true, reason.getText()))
        .disableProperty()
        .bind(blank);
    reason.requestFocus();
  }

  private Button add(String words, String id, Runnable act) {
    var button = new Button(texts.get(words));
    button.setId(id);
    button.getStyleClass().add("diff-decide");
    button.setOnAction(_ -> act.run());
    buttons.getChildren().add(button);
    return button;
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("small");
    return label;
  }
}
