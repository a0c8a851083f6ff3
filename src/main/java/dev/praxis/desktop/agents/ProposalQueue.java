package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The proposals that are listed, and the one that is selected. What is being decided leaves at
/// once; what was decided last and waits again, because that was undone, is selected again.
final class ProposalQueue {
  private final ObservableList<AgentProposal> shown = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable AgentProposal> selected =
      new SimpleObjectProperty<>(this, "selected");
  private List<AgentProposal> all = List.of();
  private String client = "";

  /// Being decided: not to be shown as waiting again.
  private final Set<Long> underway = new HashSet<>();

  /// Decided last, newest first: where an undo brings the person back to.
  private final Deque<Long> decided = new ArrayDeque<>();

  /// Takes what was read.
  ///
  /// @param name whose proposals are listed; empty for all
  void show(List<AgentProposal> proposals, String name) {
    all = proposals;
    client = name;
    showAgain();
  }

  /// Lists those of another client, from the first one on.
  void showOnly(String name) {
    shown.clear();
    client = name;
    showAgain();
  }

  private void showAgain() {
    var before = selected.get();
    int place = before == null ? 0 : Math.max(0, shown.indexOf(before));
    shown.setAll(
        all.stream()
            .filter(each -> client.isEmpty() || each.client().equals(client))
            .filter(each -> !underway.contains(each.id()))
            .toList());
    selected.set(back().or(() -> same(before)).orElseGet(() -> at(place)));
  }

  private Optional<AgentProposal> back() {
    var last = decided.peek();
    var waiting =
        shown.stream()
            .filter(each -> last != null && each.id() == last && each.state() == State.WAITING)
            .findFirst();
    waiting.ifPresent(_ -> decided.pop());
    return waiting;
  }

  private Optional<AgentProposal> same(@Nullable AgentProposal wanted) {
    return wanted == null ? Optional.empty() : find(wanted.id());
  }

  private Optional<AgentProposal> find(long id) {
    return shown.stream().filter(each -> each.id() == id).findFirst();
  }

  private @Nullable AgentProposal at(int place) {
    return shown.isEmpty() ? null : shown.get(Math.min(place, shown.size() - 1));
  }

  /// Takes a proposal off the list that is being decided, and selects what follows.
  void advancePast(AgentProposal proposal) {
    underway.add(proposal.id());
    decided.push(proposal.id());
    showAgain();
  }

  /// It is in the workspace as decided, or, where that was refused, as it was.
  void settled(AgentProposal proposal, boolean refused) {
    underway.remove(proposal.id());
    if (refused) {
      decided.remove(proposal.id());
    }
  }

  /// Goes to another proposal; at the ends it stays.
  void move(int by) {
    int next = shown.indexOf(selected.get()) + by;
    if (next >= 0 && next < shown.size()) {
      selected.set(shown.get(next));
    }
  }

  /// Selects a proposal, if it is listed.
  void go(long id) {
    find(id).ifPresent(selected::set);
  }

  /// The selected proposal, if it waits.
  Optional<AgentProposal> waiting() {
    return Optional.ofNullable(selected.get()).filter(each -> each.state() == State.WAITING);
  }

  ObservableList<AgentProposal> shown() {
    return shown;
  }

  ObjectProperty<@Nullable AgentProposal> selectedProperty() {
    return selected;
  }
}
