package dev.praxis.desktop.agents;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the page of agents shows and does, without the page. A decision is shown at once and made
/// in the background; decisions are made in the order of the keys.
final class AgentsViewModel {
  private final AgentBook agents;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;
  private final CallLog log;

  private final Activity loading = new Activity();
  private final Activity examining = new Activity();
  private final ObservableList<ClientRow> clients = FXCollections.observableArrayList();
  private final ObservableList<AgentProposal> proposals = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ClientRow> client =
      new SimpleObjectProperty<>(this, "client");
  private final ObjectProperty<@Nullable AgentProposal> proposal =
      new SimpleObjectProperty<>(this, "proposal");
  private final ReadOnlyObjectWrapper<@Nullable Examined> examined =
      new ReadOnlyObjectWrapper<>(this, "examined");
  private final ObjectProperty<Page> page =
      new SimpleObjectProperty<>(this, "page", Page.PROPOSALS);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper(this, "nobody");

  private AgentsRead read = AgentsRead.NOTHING;

  /// Being decided: not to be shown as waiting again.
  private final Set<Long> underway = new HashSet<>();

  /// Decided last, newest first: where an undo brings the person back to.
  private final Deque<Long> decided = new ArrayDeque<>();

  AgentsViewModel(AgentBook agents, Background background, Dialogs dialogs, Changes changes) {
    this.agents = agents;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    log = new CallLog(agents, background);
    proposal.subscribe(this::examine);
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> AgentsRead.of(agents), this::show);
    log.catchUp();
  }

  ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  private void show(AgentsRead newly) {
    read = newly;
    nobody.set(newly.isEmpty());
    ready.set(true);
    var before = client.get();
    var rows = newly.isEmpty() ? List.<ClientRow>of() : ClientRow.of(newly.clients());
    clients.setAll(rows);
    var name = before == null ? "" : before.name();
    client.set(
        rows.stream()
            .filter(row -> row.name().equals(name))
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.getFirst()));
    showProposals();
  }

  /// Shows what one client did, or all of them.
  void choose(ClientRow row) {
    var before = client.get();
    client.set(row);
    if (before == null || !before.name().equals(row.name())) {
      log.of(row.name().isEmpty() ? null : row.name());
      proposals.clear();
      showProposals();
    }
  }

  private void showProposals() {
    var before = proposal.get();
    var chosen = client.get();
    var name = chosen == null ? "" : chosen.name();
    int place = before == null ? 0 : Math.max(0, proposals.indexOf(before));
    var shown =
        read.proposals().stream()
            .filter(each -> name.isEmpty() || each.client().equals(name))
            .filter(each -> !underway.contains(each.id()))
            .toList();
    proposals.setAll(shown);
    var kept = back(shown).or(() -> find(shown, before));
    proposal.set(kept.orElseGet(() -> at(shown, place)));
  }

  /// What was decided last and waits again, because the decision was undone.
  private Optional<AgentProposal> back(List<AgentProposal> shown) {
    var last = decided.peek();
    var waiting =
        shown.stream()
            .filter(each -> last != null && each.id() == last && each.state() == State.WAITING)
            .findFirst();
    waiting.ifPresent(_ -> decided.pop());
    return waiting;
  }

  private static Optional<AgentProposal> find(
      List<AgentProposal> shown, @Nullable AgentProposal wanted) {
    return shown.stream().filter(each -> wanted != null && each.id() == wanted.id()).findFirst();
  }

  private static @Nullable AgentProposal at(List<AgentProposal> shown, int place) {
    return shown.isEmpty() ? null : shown.get(Math.min(place, shown.size() - 1));
  }

  private void examine(@Nullable AgentProposal chosen) {
    if (chosen == null) {
      examining.stop();
      examined.set(null);
      return;
    }
    background.start(examining, _ -> Examined.of(agents, chosen), examined::set);
  }

  /// Goes to another proposal; at the ends it stays.
  void move(int by) {
    int next = proposals.indexOf(proposal.get()) + by;
    if (next >= 0 && next < proposals.size()) {
      proposal.set(proposals.get(next));
    }
  }

  /// Selects a proposal, whatever is listed.
  void go(long id) {
    page.set(Page.PROPOSALS);
    proposals.stream().filter(each -> each.id() == id).findFirst().ifPresent(proposal::set);
  }

  /// Makes of the selected proposal what it asks for.
  void accept() {
    waiting().ifPresent(chosen -> decide(chosen, () -> agents.accept(chosen.id())));
  }

  /// Puts a proposal away.
  void reject(AgentProposal chosen, String reason) {
    decide(chosen, () -> agents.reject(chosen.id(), reason));
  }

  /// Has the selected client get no answers any more, or lets it go on.
  void toggleStopped() {
    var row = client.get();
    if (row != null && row.client().isPresent()) {
      settle(() -> agents.stop(row.name(), !row.stopped()), _ -> {});
    }
  }

  private void decide(AgentProposal chosen, Runnable act) {
    underway.add(chosen.id());
    decided.push(chosen.id());
    showProposals();
    settle(
        act,
        refused -> {
          underway.remove(chosen.id());
          if (refused) {
            decided.remove(chosen.id());
          }
        });
  }

  private void settle(Runnable act, Consumer<Boolean> whenRefused) {
    background.inOrder(
        _ -> attempt(act),
        problem -> {
          whenRefused.accept(problem.isPresent());
          if (problem.isPresent()) {
            dialogs.showFailure(problem.get());
            refresh();
          } else {
            changes.decided();
          }
        });
  }

  private static Optional<Problem> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.of(problem);
    }
  }

  /// The selected proposal, if it waits.
  Optional<AgentProposal> waiting() {
    return Optional.ofNullable(proposal.get()).filter(each -> each.state() == State.WAITING);
  }

  CallLog log() {
    return log;
  }

  ObservableList<ClientRow> clients() {
    return clients;
  }

  ObjectProperty<@Nullable ClientRow> clientProperty() {
    return client;
  }

  ObservableList<AgentProposal> proposals() {
    return proposals;
  }

  ObjectProperty<@Nullable AgentProposal> proposalProperty() {
    return proposal;
  }

  /// The selected proposal with what was found out about it; a moment later than it is selected.
  ReadOnlyObjectProperty<@Nullable Examined> examinedProperty() {
    return examined.getReadOnlyProperty();
  }

  ObjectProperty<Page> pageProperty() {
    return page;
  }

  /// Whether the workspace was read once.
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /// Whether no agent ever connected.
  ReadOnlyBooleanProperty nobodyProperty() {
    return nobody.getReadOnlyProperty();
  }
}
