package dev.praxis.desktop.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ProposalQueueTest {
  private final ProposalQueue queue = new ProposalQueue();
  private final List<AgentProposal> three =
      List.of(waiting(3, "a"), waiting(2, "b"), waiting(1, "a"));

  @Test
  void whatIsBeingDecidedIsNotShownAgainWhileItIs() {
    queue.show(three, "");

    queue.advancePast(three.getFirst());
    queue.show(three, "");

    assertThat(ids()).containsExactly(2L, 1L);
    assertThat(selected()).isEqualTo(2);
  }

  @Test
  void aRefusedDecisionLeavesTheProposalWhereItWasAndThePersonWhereTheyAre() {
    queue.show(three, "");
    queue.advancePast(three.getFirst());

    queue.settled(three.getFirst(), true);
    queue.show(three, "");

    assertThat(ids()).containsExactly(3L, 2L, 1L);
    assertThat(selected()).isEqualTo(2);
  }

  @Test
  void anUndoneDecisionBringsThePersonBack() {
    queue.show(three, "");
    queue.advancePast(three.getFirst());
    queue.settled(three.getFirst(), false);
    queue.show(three.subList(1, 3), "");
    queue.move(1);

    queue.show(three, "");

    assertThat(selected()).isEqualTo(3);
  }

  @Test
  void anotherClientIsShownFromItsFirstProposalOn() {
    queue.show(three, "");
    queue.move(1);

    queue.showOnly("a");

    assertThat(ids()).containsExactly(3L, 1L);
    assertThat(selected()).isEqualTo(3);
  }

  @Test
  void whatIsDecidedWaitsNoMore() {
    queue.show(List.of(with(4, "a", State.REJECTED)), "");
    assertThat(queue.waiting()).isEmpty();
    queue.show(three, "");
    assertThat(queue.waiting()).contains(three.getFirst());
  }

  private List<Long> ids() {
    return queue.shown().stream().map(AgentProposal::id).toList();
  }

  private long selected() {
    return Objects.requireNonNull(queue.selectedProperty().get()).id();
  }

  private static AgentProposal waiting(long id, String client) {
    return with(id, client, State.WAITING);
  }

  private static AgentProposal with(long id, String client, State state) {
    return new AgentProposal(
        id, Instant.EPOCH, client, AgentProposal.RULE, "title", "text", "", state, null);
  }
}
