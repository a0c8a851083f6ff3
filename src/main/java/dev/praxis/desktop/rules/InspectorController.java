package dev.praxis.desktop.rules;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `rules-inspector.fxml` to its view model. Decides nothing itself.
public final class InspectorController {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final InspectorViewModel model;
  private final Texts texts;
  private final BiConsumer<Rule, Rule.Version> restore;

  @FXML private ScrollPane scroll;
  @FXML private EmptyState nothing;
  @FXML private FlowPane badges;
  @FXML private Label text;
  @FXML private Label numbers;
  @FXML private Label evidenceHeading;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private VBox evidence;
  @FXML private Label quote;
  @FXML private Label reason;
  @FXML private Label place;
  @FXML private Button open;
  @FXML private Label noEvidence;
  @FXML private VBox lint;
  @FXML private Label effect;
  @FXML private VBox history;

  InspectorController(
      InspectorViewModel model, Texts texts, BiConsumer<Rule, Rule.Version> restore) {
    this.model = model;
    this.texts = texts;
    this.restore = restore;
  }

  @FXML
  private void initialize() {
    model.inspectionProperty().subscribe(this::show);
    model.quoteProperty().subscribe(_ -> showQuote());
  }

  void tie(ActionControls controls, RuleActions actions) {
    controls.tieIcon(previous, actions.previousQuote());
    controls.tieIcon(next, actions.nextQuote());
    controls.tie(open, actions.openEvidence());
    open.getStyleClass().add("quiet");
  }

  private void show(@Nullable Inspection inspection) {
    scroll.setVisible(inspection != null);
    nothing.setVisible(inspection == null);
    if (inspection == null) {
      return;
    }
    var rule = inspection.rule();
    badges.getChildren().setAll(badges(rule));
    text.setText(rule.text());
    numbers.setText(
        texts.format(
            "rules.inspector.numbers",
            rule.id(),
            rule.support(),
            rule.projects().size(),
            rule.tokens()));
    lint.getChildren().setAll(findings(rule));
    effect.setText(
        inspection
            .effect()
            .map(found -> texts.format("rules.effect.found", found.addressed(), found.heldOut()))
            .orElse(texts.get("rules.effect.none")));
    history
        .getChildren()
        .setAll(inspection.versions().stream().map(v -> version(rule, v)).toList());
    showQuote();
    scroll.setVvalue(0);
  }

  private List<Node> badges(Rule rule) {
    var found = new ArrayList<Node>();
    found.add(badge(texts.get("rules.status." + rule.status().word()), styleOf(rule)));
    rule.tags().forEach(tag -> found.add(badge(tag, "")));
    return found;
  }

  private static String styleOf(Rule rule) {
    return switch (rule.status()) {
      case CANDIDATE, SNOOZED -> "accent";
      case APPROVED, EXPORTED -> "success";
      case REJECTED, RETIRED, MERGED -> "";
    };
  }

  private static Label badge(String words, String style) {
    var badge = new Label(words);
    badge.getStyleClass().addAll("badge", style);
    return badge;
  }

  private List<Node> findings(Rule rule) {
    if (rule.lint().isEmpty()) {
      var clean = new Label(texts.get("rules.lint.none"));
      clean.getStyleClass().addAll("small", "status-success");
      return List.of(clean);
    }
    return rule.lint().stream().<Node>map(this::finding).toList();
  }

  private Label finding(Finding found) {
    var label =
        new Label(
            texts.format(
                "rules.lint.found",
                texts.get("rules.lint." + found.severity().word()),
                found.kind().word(),
                found.message()));
    label.setWrapText(true);
    label.getStyleClass().addAll("small", style(found.severity()));
    return label;
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "status-danger";
      case WARNING -> "status-warning";
      case INFO -> "muted";
    };
  }

  private Node version(Rule rule, Rule.Version version) {
    var words = texts.format("rules.history.version", version.version(), WHEN.format(version.at()));
    if (version.version() == rule.version()) {
      var label = new Label(words);
      label.getStyleClass().addAll("small", "muted");
      return label;
    }
    var link = new Hyperlink(texts.format("rules.history.restore", words));
    link.getStyleClass().add("small");
    link.setTooltip(new Tooltip(version.text()));
    link.setOnAction(_ -> restore.accept(rule, version));
    return link;
  }

  private void showQuote() {
    var inspection = model.inspectionProperty().get();
    if (inspection == null) {
      return;
    }
    int of = inspection.evidence().size();
    evidenceHeading.setText(
        of == 0
            ? texts.get("rules.evidence")
            : texts.format("rules.evidence.of", model.quoteProperty().get() + 1, of));
    var here = model.evidence();
    for (var node : List.of(evidence, previous, next)) {
      node.setVisible(here != null);
      node.setManaged(here != null);
    }
    noEvidence.setVisible(here == null);
    noEvidence.setManaged(here == null);
    noEvidence.setText(
        texts.get(
            inspection.rule().tags().isEmpty()
                ? "rules.evidence.own.words"
                : "rules.evidence.none"));
    if (here != null) {
      showQuote(here);
    }
  }

  private void showQuote(Evidence here) {
    quote.setText(texts.format("rules.quote", here.signal().quote()));
    reason.setText(here.signal().reason());
    reason.setVisible(!here.signal().reason().isEmpty());
    reason.setManaged(reason.isVisible());
    var at = here.at();
    place.setText(
        at == null
            ? texts.format("rules.place", here.project(), here.sessionTitle())
            : texts.format("rules.place.at", here.project(), here.sessionTitle(), WHEN.format(at)));
  }
}
