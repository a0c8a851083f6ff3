package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.core.agents.ProposalFinding;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Inert;
import dev.praxis.desktop.sessions.wording.Moments;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// All that is known of a proposal: whose it is, what it says, why, and what speaks against it.
final class ProposalView extends VBox {
  private final Texts texts;
  private final Moments moments;
  private final Written written;

  ProposalView(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
    written = new Written(texts);
    getStyleClass().add("agent-detail");
  }

  void show(Examined now) {
    var proposal = now.proposal();
    var title = new Label(Inert.text(proposal.title()));
    title.getStyleClass().add("heading");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(badges(proposal), title, consequence(proposal));
    if (!proposal.text().equals(proposal.title())) {
      getChildren()
          .add(written.part(texts.get("agents.text." + proposal.kind()), proposal.text(), "mono"));
    }
    getChildren().add(evidence(proposal));
    if (proposal.state() == State.WAITING && !proposal.kind().equals(AgentProposal.OUTCOME)) {
      getChildren().add(findings(now.findings()));
    }
    if (!now.reason().isEmpty()) {
      getChildren().add(written.part(texts.get("agents.reason"), now.reason()));
    }
  }

  private Node badges(AgentProposal proposal) {
    var by = new Label(texts.format("agents.by", proposal.client()));
    by.getStyleClass().add("badge");
    var at = new Label(moments.relative(proposal.at()));
    at.getStyleClass().addAll("muted", "small");
    var badges =
        new FlowPane(
            ProposalCell.kind(proposal, texts),
            ProposalCell.state(proposal.state(), texts),
            by,
            at);
    badges.getStyleClass().add("agent-badges");
    return badges;
  }

  /// What deciding does, or has done.
  private Node consequence(AgentProposal proposal) {
    var words =
        new Label(
            texts.get("agents.means.%s.%s".formatted(proposal.kind(), proposal.state().word())));
    words.getStyleClass().addAll("muted", "small");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return words;
  }

  private Node evidence(AgentProposal proposal) {
    return proposal.evidence().isBlank()
        ? written.part(texts.get("agents.evidence"), texts.get("agents.evidence.none"), "muted")
        : written.part(texts.get("agents.evidence"), proposal.evidence());
  }

  private Node findings(List<ProposalFinding> findings) {
    var heading = new Label(texts.get("agents.findings"));
    heading.getStyleClass().addAll("small", "strong", "muted");
    var part = new VBox(heading);
    part.getStyleClass().add("agent-part");
    if (findings.isEmpty()) {
      part.getChildren()
          .add(line("fth-check", "status-success", texts.get("agents.findings.none")));
    }
    for (var finding : findings) {
      part.getChildren()
          .add(
              line(
                  finding.grave() ? "fth-alert-octagon" : "fth-alert-triangle",
                  finding.grave() ? "status-danger" : "status-warning",
                  finding.message()));
    }
    return part;
  }

  private static Node line(String icon, String style, String words) {
    var sign = new FontIcon(icon);
    sign.getStyleClass().add(style);
    var label = new Label(Inert.text(words));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var line = new HBox(sign, label);
    line.getStyleClass().add("agent-finding");
    return line;
  }
}
