package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Decisions;
import java.util.List;
import java.util.Optional;
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
  private final Decisions decisions;
  private final CallLog log;

  private final Activity loading = new Activity();
  private final Activity examining = new Activity();
  private final ObservableList<ClientRow> clients = FXCollections.observableArrayList();
  private final ProposalQueue proposals = new ProposalQueue();
  private final ObjectProperty<@Nullable ClientRow> client =
      new SimpleObjectProperty<>(this, "client");
  private final ReadOnlyObjectWrapper<@Nullable Examined> examined =
      new ReadOnlyObjectWrapper<>(this, "examined");
  private final ObjectProperty<Page> page =
      new SimpleObjectProperty<>(this, "page", Page.PROPOSALS);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper(this, "nobody");

  AgentsViewModel(AgentBook agents, Background background, Dialogs dialogs, Changes changes) {
    this.agents = agents;
    this.background = background;
    decisions = new Decisions(background, dialogs, changes, this::refresh);
    log = new CallLog(agents, background);
    proposals.selectedProperty().subscribe(this::examine);
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
    proposals.show(newly.proposals(), chosenName());
  }

  /// Shows what one client did, or all of them.
  void choose(ClientRow row) {
    var before = client.get();
    client.set(row);
    if (before == null || !before.name().equals(row.name())) {
      log.of(row.name().isEmpty() ? null : row.name());
      proposals.showOnly(row.name());
    }
  }

  private String chosenName() {
    var chosen = client.get();
    return chosen == null ? "" : chosen.name();
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
    proposals.move(by);
  }

  /// Selects a proposal, whatever is listed.
  void go(long id) {
    page.set(Page.PROPOSALS);
    proposals.go(id);
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
      decisions.make(() -> agents.stop(row.name(), !row.stopped()));
    }
  }

  private void decide(AgentProposal chosen, Runnable act) {
    proposals.advancePast(chosen);
    decisions.make(act, refused -> proposals.settled(chosen, refused));
  }

  /// The selected proposal, if it waits.
  Optional<AgentProposal> waiting() {
    return proposals.waiting();
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
    return proposals.shown();
  }

  ObjectProperty<@Nullable AgentProposal> proposalProperty() {
    return proposals.selectedProperty();
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
