package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.rules.inspect.AdviceCard;
import dev.praxis.desktop.rules.inspect.EffectPane;
import dev.praxis.desktop.rules.inspect.FindingCard;
import dev.praxis.desktop.rules.inspect.HistoryPane;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `rules-inspector.fxml` to its view model. Decides nothing itself.
public final class InspectorController {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

  private final InspectorViewModel model;
  private final Texts texts;
  private final Function<Rule, FindingCard.Acts> acts;
  private final Consumer<String> tell;

  @FXML private ScrollPane scroll;
  @FXML private EmptyState nothing;
  @FXML private FlowPane badges;
  @FXML private Label text;
  @FXML private Label numbers;
  @FXML private Label holds;
  @FXML private Button scope;
  @FXML private VBox lint;
  @FXML private Label effect;
  @FXML private Label without;
  @FXML private VBox advice;
  @FXML private VBox monitoring;
  @FXML private VBox history;

  private final EffectPane effectPane;
  private final HistoryPane historyPane;
  private @Nullable ActionControls controls;
  private @Nullable RuleActions actions;
  private @Nullable Rule shown;

  InspectorController(
      InspectorViewModel model,
      Texts texts,
      BiConsumer<Rule, Rule.Version> restore,
      Function<Rule, FindingCard.Acts> acts,
      Consumer<String> tell) {
    this.tell = tell;
    this.acts = acts;
    this.model = model;
    this.texts = texts;
    this.effectPane = new EffectPane(texts, model::open);
    this.historyPane = new HistoryPane(texts, WHEN, restore, model::go);
  }

  @FXML
  private void initialize() {
    monitoring.getChildren().setAll(effectPane);
    history.getChildren().setAll(historyPane);
    model.inspectionProperty().subscribe(this::show);
  }

  void tie(ActionControls toTie, RuleActions does) {
    controls = toTie;
    actions = does;
    toTie.tie(scope, does.scope());
    scope.getStyleClass().add("quiet");
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
            rule.tokens(),
            rule.version(),
            texts.format(
                "rules.inspector.made",
                inspection
                    .origin()
                    .map(proposal -> texts.format("agents.by", proposal.client()))
                    .orElseGet(() -> texts.get("rules.author." + rule.author())),
                DAY.format(rule.createdAt()))));
    holds.setText(
        rule.mayBePersonal()
            ? texts.format("rules.scope.hint", rule.projects().size())
            : texts.get("rules.scope.holds." + rule.scope().word()));
    lint.getChildren().setAll(findings(rule));
    showEffect(inspection);
    advice.getChildren().setAll(advice(inspection));
    effectPane.show(inspection.standing().monitoring());
    historyPane.show(inspection.standing(), inspection.model());
    if (!rule.equals(shown)) {
      scroll.setVvalue(0);
    }
    shown = rule;
  }

  private void showEffect(Inspection inspection) {
    var found = inspection.effect();
    effect.setText(
        found
            .map(each -> texts.format("rules.effect.found", each.addressed(), each.heldOut()))
            .orElse(texts.get("rules.effect.none")));
    without.setText(without(inspection));
  }

  /// What it would be to do without the rule.
  private String without(Inspection inspection) {
    var tokens = inspection.rule().tokens();
    var words =
        new StringBuilder(
            inspection
                .effect()
                .map(each ->
                    texts.format("rules.effect.without", tokens, each.alone(), each.addressed()))
                .orElse(texts.format("rules.effect.without.tokens", tokens)));
    if (!inspection.rule().tags().isEmpty()) {
      words.append(' ');
      words.append(
          inspection.unspoken().isEmpty()
              ? texts.get("rules.effect.spoken")
              : texts.format("rules.effect.unspoken", String.join(", ", inspection.unspoken())));
    }
    return words.toString();
  }

  private List<Node> badges(Rule rule) {
    var found = new ArrayList<Node>();
    found.add(badge(texts.get("rules.status." + rule.status().word()), styleOf(rule)));
    found.add(badge(scope(rule), ""));
    rule.tags().forEach(tag -> found.add(badge(tag, "")));
    return found;
  }

  private String scope(Rule rule) {
    var glob = rule.scope().pathGlob();
    return glob.isEmpty() ? texts.get("rules.scope.badge." + rule.scope().word()) : glob;
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
    var does = acts.apply(rule);
    return rule.lint().stream().<Node>map(each -> new FindingCard(each, texts, does)).toList();
  }

  private List<Node> advice(Inspection inspection) {
    return inspection.standing().suggestions().stream()
        .<Node>map(each -> new AdviceCard(each, texts, this::retire, this::copy))
        .toList();
  }

  private Node retire() {
    return controls == null || actions == null ? new Region() : controls.button(actions.retire());
  }

  private void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    tell.accept(texts.get("rules.gate.copied"));
  }
}
