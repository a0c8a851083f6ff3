package dev.praxis.desktop.agents;

import static dev.praxis.desktop.common.Tab.AGENTS;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.desktop.actions.Action;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// What can be done on the page of agents, with its keys. Its buttons are made of these.
///
/// @param open shows the rule or skill a proposal became
/// @param stop or let go on
/// @param errors lists only calls that failed, or all again
record AgentActions(
    Action accept,
    Action reject,
    Action details,
    Action open,
    Action stop,
    Action page,
    Action errors,
    Action connect,
    Action next,
    Action previous,
    Action nextClient,
    Action previousClient) {

  /// What asks first, or concerns what is shown alone.
  interface Hands {
    void reject();

    void details();

    void open();

    void connect();

    void move(int by);

    void moveClient(int by);
  }

  static AgentActions of(AgentsViewModel model, Hands hands, ObservableValue<String> stopWords) {
    var proposal = model.proposalProperty();
    var listed = model.pageProperty().isEqualTo(Page.PROPOSALS);
    var waits =
        listed.and(
            Bindings.createBooleanBinding(
                () -> {
                  var now = proposal.get();
                  return now != null && now.state() == State.WAITING;
                },
                proposal));
    var made =
        listed.and(
            Bindings.createBooleanBinding(
                () -> {
                  var now = proposal.get();
                  return now != null
                      && now.madeId() != null
                      && !now.kind().equals(AgentProposal.OUTCOME);
                },
                proposal));
    var someone = model.nobodyProperty().not();
    return new AgentActions(
        act("accept", model::accept).icon("fth-check").keys("A").when(waits),
        act("reject", hands::reject).icon("fth-x").keys("X").when(waits),
        act("details", hands::details).icon("fth-maximize-2").keys("Enter").when(someone),
        act("open", hands::open).icon("fth-corner-up-right").keys("O").when(made),
        act("stop", model::toggleStopped)
            .icon("fth-slash")
            .keys("S")
            .when(oneClient(model))
            .saying(stopWords),
        act("page", () -> turn(model)).keys("V").when(someone),
        act("errors", () -> errors(model)).icon("fth-alert-circle").keys("E").when(someone),
        act("connect", hands::connect).icon("fth-link").keys("N"),
        act("next", () -> hands.move(1)).keys("J").repeating(),
        act("previous", () -> hands.move(-1)).keys("K").repeating(),
        act("client.next", () -> hands.moveClient(1)).keys("]").repeating(),
        act("client.previous", () -> hands.moveClient(-1)).keys("[").repeating());
  }

  private static Action act(String id, Runnable does) {
    return Action.in(AGENTS, "agents." + id, does);
  }

  private static BooleanBinding oneClient(AgentsViewModel model) {
    return Bindings.createBooleanBinding(
        () -> {
          var row = model.clientProperty().get();
          return row != null && row.client().isPresent();
        },
        model.clientProperty());
  }

  private static void turn(AgentsViewModel model) {
    var page = model.pageProperty();
    page.set(page.get() == Page.CALLS ? Page.PROPOSALS : Page.CALLS);
  }

  /// From the proposals it goes to the calls that failed.
  private static void errors(AgentsViewModel model) {
    var only = model.log().errorsOnlyProperty();
    only.set(model.pageProperty().get() == Page.PROPOSALS || !only.get());
    model.pageProperty().set(Page.CALLS);
  }

  List<Action> all() {
    return List.of(
        accept,
        reject,
        details,
        open,
        stop,
        page,
        errors,
        connect,
        next,
        previous,
        nextClient,
        previousClient);
  }
}
