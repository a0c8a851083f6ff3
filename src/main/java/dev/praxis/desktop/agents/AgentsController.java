package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.common.PlaceKeeper;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `agents.fxml` to its view model. Decides nothing itself.
public final class AgentsController {
  private final AgentsViewModel model;
  private final Desk desk;
  private final Moments moments;
  private final ProposalView proposalView;
  private final CallView callView;
  private @Nullable CallTable callTable;

  @FXML private SplitPane panes;
  @FXML private ListView<ClientRow> clients;
  @FXML private HBox foot;
  @FXML private Button stop;
  @FXML private Button connect;
  @FXML private ToggleGroup pages;
  @FXML private ToggleButton showProposals;
  @FXML private ToggleButton showCalls;
  @FXML private ToggleButton errors;
  @FXML private ListView<AgentProposal> proposals;
  @FXML private TableView<AgentCall> calls;
  @FXML private EmptyState nothing;
  @FXML private VBox detailPane;
  @FXML private ScrollPane detail;
  @FXML private Button accept;
  @FXML private Button reject;
  @FXML private Button open;
  @FXML private Button details;
  @FXML private VBox nobody;
  @FXML private LoadingState loading;

  AgentsController(AgentsViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    moments = Moments.here(desk.texts());
    proposalView = new ProposalView(desk.texts(), moments);
    callView = new CallView(desk.texts(), moments);
  }

  @FXML
  private void initialize() {
    desk.preferences().keepDividers("agents.panes", panes);
    tieCalls();
    tieClients();
    tieProposals();
    tiePages();
    var ready = model.readyProperty();
    loading.visibleProperty().bind(ready.not());
    nobody.visibleProperty().bind(ready.and(model.nobodyProperty()));
    panes.visibleProperty().bind(ready.and(model.nobodyProperty().not()));
    nobody.getChildren().add(new ConnectGuide(desk.texts(), desk.dialogs()::tell));
    model.proposals().subscribe(this::showPage);
    model.log().calls().subscribe(this::showPage);
    model.log().readingProperty().subscribe(_ -> showPage());
  }

  /// Gives the buttons what they do.
  void tie(AgentActions actions) {
    var controls = desk.controls();
    controls.tie(stop, actions.stop());
    controls.tieIcon(connect, actions.connect());
    controls.tie(errors, actions.errors());
    controls.tie(accept, actions.accept());
    accept.getStyleClass().add("accent");
    controls.tie(reject, actions.reject());
    controls.tie(open, actions.open());
    controls.tieIcon(details, actions.details());
    hideWhereImpossible(stop);
    hideWhereImpossible(accept);
    hideWhereImpossible(reject);
    hideWhereImpossible(open);
    foot.visibleProperty().bind(stop.visibleProperty());
    foot.managedProperty().bind(foot.visibleProperty());
  }

  private static void hideWhereImpossible(Button button) {
    button.visibleProperty().bind(button.disabledProperty().not());
    button.managedProperty().bind(button.visibleProperty());
  }

  private void tieClients() {
    clients.setCellFactory(_ -> new ClientCell(desk.texts(), moments));
    var keeper = PlaceKeeper.in(clients, ClientRow::name);
    keeper.follow(model.clients());
    keeper.onChoice(model::choose);
    model.clientProperty().subscribe(this::showClient);
  }

  private void showClient(@Nullable ClientRow row) {
    select(clients.getSelectionModel(), row);
    showPage();
  }

  private void tieProposals() {
    proposals.setCellFactory(_ -> new ProposalCell(desk.texts(), moments));
    var keeper = PlaceKeeper.in(proposals, AgentProposal::id);
    keeper.follow(model.proposals());
    keeper.onChoice(model.proposalProperty()::set);
    model.proposalProperty().subscribe(proposal -> showProposal(proposal, keeper.isChanging()));
    model.examinedProperty().subscribe(_ -> showPage());
  }

  private void showProposal(@Nullable AgentProposal proposal, boolean changing) {
    select(proposals.getSelectionModel(), proposal);
    int at = proposals.getSelectionModel().getSelectedIndex();
    if (at >= 0 && !changing) {
      proposals.scrollTo(Math.max(0, at - 2));
    }
  }

  private void tieCalls() {
    callTable = new CallTable(calls, model.log(), desk.texts(), moments);
    callTable.onSelection(this::showPage);
  }

  private CallTable callTable() {
    return Objects.requireNonNull(callTable);
  }

  private void tiePages() {
    showProposals.setOnAction(_ -> model.pageProperty().set(Page.PROPOSALS));
    showCalls.setOnAction(_ -> model.pageProperty().set(Page.CALLS));
    model.log().errorsOnlyProperty().subscribe(errors::setSelected);
    model.pageProperty().subscribe(_ -> showPage());
  }

  private void showPage() {
    var page = model.pageProperty().get();
    boolean ofCalls = page == Page.CALLS;
    pages.selectToggle(ofCalls ? showCalls : showProposals);
    var client = model.clientProperty().get();
    showProposals.setText(
        desk.texts().format("agents.page.proposals", client == null ? 0 : client.waiting()));
    errors.setVisible(ofCalls);
    callTable().show(ofCalls);
    proposals.setVisible(!ofCalls);
    boolean empty = ofCalls ? model.log().calls().isEmpty() : model.proposals().isEmpty();
    nothing.setVisible(empty && !(ofCalls && model.log().readingProperty().get()));
    nothing.setTitle(desk.texts().get("agents.empty." + page.word() + filtered(ofCalls)));
    showDetail(ofCalls);
  }

  private String filtered(boolean ofCalls) {
    return ofCalls && model.log().errorsOnlyProperty().get() ? ".errors" : "";
  }

  private void showDetail(boolean ofCalls) {
    var call = callTable().selected();
    var examined = model.examinedProperty().get();
    boolean any = ofCalls ? call != null : examined != null;
    detailPane.getChildren().forEach(part -> part.setVisible(any));
    if (!any) {
      return;
    }
    if (ofCalls) {
      callView.show(call);
    } else if (examined != null) {
      proposalView.show(examined);
    }
    Node shown = ofCalls ? callView : proposalView;
    if (detail.getContent() != shown) {
      detail.setContent(shown);
    }
  }

  /// Goes up or down in what is listed.
  void move(int by) {
    if (model.pageProperty().get() == Page.PROPOSALS) {
      model.move(by);
    } else {
      callTable().move(by);
    }
  }

  void moveClient(int by) {
    int size = clients.getItems().size();
    if (size > 0) {
      int next = clients.getSelectionModel().getSelectedIndex() + by;
      clients.getSelectionModel().clearAndSelect(Math.clamp(next, 0, size - 1));
    }
  }

  /// The call that is opened; null where proposals are listed.
  @Nullable AgentCall call() {
    return model.pageProperty().get() == Page.CALLS ? callTable().selected() : null;
  }

  Node list() {
    return proposals;
  }

  List<Node> panes() {
    return List.of(clients, model.pageProperty().get() == Page.CALLS ? calls : proposals, detail);
  }

  private static <T> void select(MultipleSelectionModel<T> selection, @Nullable T item) {
    if (item == null) {
      selection.clearSelection();
    } else if (!item.equals(selection.getSelectedItem())) {
      selection.select(item);
    }
  }
}
