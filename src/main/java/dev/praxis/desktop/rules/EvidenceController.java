package dev.praxis.desktop.rules;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.rules.inspect.QuoteList;
import dev.praxis.desktop.sessions.rows.Inert;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `rules-evidence.fxml` to the inspector's view model: one quote whole, all of them as lines,
/// and what speaks against the rule.
public final class EvidenceController {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final InspectorViewModel model;
  private final Texts texts;
  private final QuoteList quoteList;

  @FXML private Label evidenceHeading;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private VBox evidence;
  @FXML private Label quote;
  @FXML private Label reason;
  @FXML private Label place;
  @FXML private Button open;
  @FXML private Label noEvidence;
  @FXML private Label against;
  @FXML private VBox quotes;

  EvidenceController(InspectorViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.quoteList = new QuoteList(texts, model::choose);
  }

  @FXML
  private void initialize() {
    quotes.getChildren().setAll(quoteList);
    model.inspectionProperty().subscribe(this::show);
    model.quoteProperty().subscribe(_ -> show(model.inspectionProperty().get()));
  }

  void tie(ActionControls controls, RuleActions actions) {
    controls.tieIcon(previous, actions.previousQuote());
    controls.tieIcon(next, actions.nextQuote());
    controls.tie(open, actions.openEvidence());
    open.getStyleClass().add("quiet");
  }

  private void show(@Nullable Inspection inspection) {
    if (inspection != null) {
      showAgainst(inspection);
      showQuotes(inspection);
    }
  }

  private void showAgainst(Inspection inspection) {
    int count = inspection.against().size();
    show(against, count > 0);
    if (count > 0) {
      against.setText(
          texts.format(
              "rules.against", count, inspection.against().getFirst().signal().quote().strip()));
    }
  }

  private void showQuotes(Inspection inspection) {
    int of = inspection.evidence().size();
    evidenceHeading.setText(
        of == 0
            ? texts.get("rules.evidence")
            : texts.format("rules.evidence.of", model.quoteProperty().get() + 1, of));
    quoteList.show(inspection.evidence(), model.quoteProperty().get());
    var here = model.evidence();
    List.of(evidence, previous, next).forEach(node -> show(node, here != null));
    show(noEvidence, here == null);
    noEvidence.setText(
        inspection.origin().map(this::agentsWords).orElseGet(() -> none(inspection.rule())));
    if (here != null) {
      show(here);
    }
  }

  /// No session shows it; the agent may have said why.
  private String agentsWords(AgentProposal proposal) {
    return proposal.evidence().isBlank()
        ? texts.format("rules.evidence.agent.none", proposal.client())
        : texts.format("rules.evidence.agent", proposal.client(), Inert.text(proposal.evidence()));
  }

  private String none(Rule rule) {
    return texts.get(
        rule.tags().isEmpty() && rule.author().equals("curator")
            ? "rules.evidence.own.words"
            : "rules.evidence.none");
  }

  private void show(Evidence here) {
    quote.setText(texts.format("rules.quote", here.signal().quote()));
    reason.setText(here.signal().reason());
    show(reason, !here.signal().reason().isEmpty());
    var at = here.at();
    place.setText(
        at == null
            ? texts.format("rules.place", here.project(), here.sessionTitle())
            : texts.format("rules.place.at", here.project(), here.sessionTitle(), WHEN.format(at)));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
