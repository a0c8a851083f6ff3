package dev.praxis.desktop.rules;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.rules.inspect.FindingCard;
import dev.praxis.desktop.rules.inspect.QuoteList;
import dev.praxis.desktop.rules.inspect.VersionCard;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
  private final Function<Rule, FindingCard.Acts> acts;

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
  @FXML private Label against;
  @FXML private Label effect;
  @FXML private Label without;
  @FXML private VBox history;
  @FXML private VBox quotes;

  private final QuoteList quoteList;
  private @Nullable Rule shown;

  InspectorController(
      InspectorViewModel model,
      Texts texts,
      BiConsumer<Rule, Rule.Version> restore,
      Function<Rule, FindingCard.Acts> acts) {
    this.acts = acts;
    this.model = model;
    this.texts = texts;
    this.restore = restore;
    this.quoteList = new QuoteList(texts, model::choose);
  }

  @FXML
  private void initialize() {
    quotes.getChildren().setAll(quoteList);
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
    showEffect(inspection);
    history.getChildren().setAll(versions(inspection));
    showAgainst(inspection);
    showQuote();
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
    without.setText(
        found
            .map(each ->
                texts.format(
                    "rules.effect.without",
                    inspection.rule().tokens(),
                    each.alone(),
                    each.addressed()))
            .orElse(texts.format("rules.effect.without.tokens", inspection.rule().tokens())));
  }

  private void showAgainst(Inspection inspection) {
    int count = inspection.against().size();
    against.setVisible(count > 0);
    against.setManaged(count > 0);
    if (count > 0) {
      against.setText(
          texts.format(
              "rules.against", count, inspection.against().getFirst().signal().quote().strip()));
    }
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
    var does = acts.apply(rule);
    return rule.lint().stream().<Node>map(each -> new FindingCard(each, texts, does)).toList();
  }

  private List<Node> versions(Inspection inspection) {
    var rule = inspection.rule();
    var versions = inspection.versions();
    var cards = new ArrayList<Node>();
    for (int i = 0; i < versions.size(); i++) {
      var version = versions.get(i);
      cards.add(
          new VersionCard(
              version,
              i + 1 < versions.size() ? versions.get(i + 1) : null,
              version.version() == rule.version() ? null : () -> restore.accept(rule, version),
              WHEN,
              texts));
    }
    return cards;
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
    quoteList.show(inspection.evidence(), model.quoteProperty().get());
    var here = model.evidence();
    for (var node : List.of(evidence, previous, next)) {
      node.setVisible(here != null);
      node.setManaged(here != null);
    }
    noEvidence.setVisible(here == null);
    noEvidence.setManaged(here == null);
    noEvidence.setText(
        texts.get(
            inspection.rule().tags().isEmpty() && inspection.rule().author().equals("curator")
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
