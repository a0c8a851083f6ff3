package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.sessions.rows.Inert;
import dev.praxis.desktop.sessions.wording.Moments;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One proposal in the list: its title on two lines, what it would be, whose it is.
final class ProposalCell extends WrappingCell<AgentProposal> {
  private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
  private static final double TWO_LINES = 38;

  private final Texts texts;
  private final Moments moments;

  ProposalCell(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
    getStyleClass().add("agent-cell");
  }

  @Override
  protected Node show(AgentProposal proposal) {
    pseudoClassStateChanged(SETTLED, proposal.state() != State.WAITING);
    var title = new Label(Inert.text(proposal.title()));
    title.getStyleClass().add("agent-title");
    title.setWrapText(true);
    title.setMaxHeight(TWO_LINES);
    var line = new HBox(kind(proposal, texts));
    line.getStyleClass().add("agent-line");
    if (proposal.state() != State.WAITING) {
      line.getChildren().add(state(proposal.state(), texts));
    }
    var from =
        new Label(texts.format("agents.from", proposal.client(), moments.relative(proposal.at())));
    from.getStyleClass().addAll("muted", "small");
    from.setMinWidth(0);
    from.setTooltip(new Tooltip(moments.full(proposal.at())));
    line.getChildren().add(from);
    setAccessibleText(
        "%s, %s, %s, %s"
            .formatted(
                proposal.title(),
                texts.get("agents.kind." + proposal.kind()),
                from.getText(),
                texts.get("agents.state." + proposal.state().word())));
    var box = new VBox(title, line);
    box.getStyleClass().add("agent-client");
    return box;
  }

  /// Rule, skill or run, as a badge.
  static Label kind(AgentProposal proposal, Texts texts) {
    var kind = new Label(texts.get("agents.kind." + proposal.kind()));
    kind.getStyleClass().add("badge");
    kind.setMinWidth(USE_PREF_SIZE);
    return kind;
  }

  /// What became of it, as a badge.
  static Label state(State state, Texts texts) {
    var badge = new Label(texts.get("agents.state." + state.word()));
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    switch (state) {
      case WAITING -> badge.getStyleClass().add("accent");
      case ACCEPTED -> badge.getStyleClass().add("success");
      case REJECTED -> badge.getStyleClass().add("danger");
    }
    return badge;
  }
}
