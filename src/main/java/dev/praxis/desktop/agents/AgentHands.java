package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.skills.editing.WhySheet;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.function.LongFunction;
import javafx.scene.layout.VBox;

/// Opens the sheets of the page of agents, and goes to what proposals became.
final class AgentHands implements AgentActions.Hands {
  private static final int ROWS = 14;
  private static final int FEW_ROWS = 4;

  private final AgentsViewModel model;
  private final AgentsController controller;
  private final LongFunction<String> skillName;
  private final Desk desk;

  /// @param skillName the name of a skill by its id; asked off the JavaFX thread
  AgentHands(
      AgentsViewModel model,
      AgentsController controller,
      LongFunction<String> skillName,
      Desk desk) {
    this.model = model;
    this.controller = controller;
    this.skillName = skillName;
    this.desk = desk;
  }

  @Override
  public void reject() {
    model
        .waiting()
        .ifPresent(proposal -> {
          var texts = desk.texts();
          var sheet =
              new WhySheet(
                  texts.list("agents.reject.reasons"),
                  texts.get("agents.reject.act"),
                  texts,
                  why -> reject(proposal, why));
          desk.dialogs().showSheet(texts.format("agents.reject.title", proposal.client()), sheet);
        });
  }

  private void reject(AgentProposal proposal, String why) {
    desk.dialogs().closeSheet();
    model.reject(proposal, why);
  }

  @Override
  public void details() {
    var call = controller.call();
    var proposal = model.proposalProperty().get();
    if (call != null) {
      show(call);
    } else if (model.pageProperty().get() == Page.PROPOSALS && proposal != null) {
      show(proposal);
    }
  }

  private void show(AgentCall call) {
    var texts = desk.texts();
    var written = new Written(texts);
    var sheet =
        sheet(
            written.whole(texts.get("agents.request"), call.request(), ROWS / 2),
            written.whole(texts.get("agents.answer"), call.answer(), ROWS));
    desk.dialogs().showSheet(texts.format("agents.call.title", call.tool(), call.client()), sheet);
  }

  private void show(AgentProposal proposal) {
    var texts = desk.texts();
    var written = new Written(texts);
    var sheet =
        sheet(
            written.whole(texts.get("agents.text." + proposal.kind()), proposal.text(), ROWS),
            written.whole(texts.get("agents.evidence"), proposal.evidence(), FEW_ROWS));
    desk.dialogs().showSheet(title(proposal, texts), sheet);
  }

  private static String title(AgentProposal proposal, Texts texts) {
    return texts.format(
        "agents.proposal.title", texts.get("agents.kind." + proposal.kind()), proposal.client());
  }

  private static VBox sheet(VBox... parts) {
    var sheet = new VBox(parts);
    sheet.getStyleClass().add("agents-sheet");
    return sheet;
  }

  @Override
  public void open() {
    var proposal = model.proposalProperty().get();
    if (proposal == null || proposal.madeId() == null) {
      return;
    }
    long made = proposal.madeId();
    if (proposal.kind().equals(AgentProposal.RULE)) {
      desk.navigation().go(Place.of(Tab.RULES, Long.toString(made)));
    } else {
      desk.background()
          .inOrder(
              _ -> skillName.apply(made), name -> desk.navigation().go(Place.of(Tab.SKILLS, name)));
    }
  }

  @Override
  public void connect() {
    var guide = new ConnectGuide(desk.texts(), desk.dialogs()::tell);
    desk.dialogs().showSheet(desk.texts().get("agents.connect.title"), guide);
  }

  @Override
  public void move(int by) {
    controller.move(by);
  }

  @Override
  public void moveClient(int by) {
    controller.moveClient(by);
  }
}
