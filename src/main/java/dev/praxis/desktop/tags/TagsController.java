package dev.praxis.desktop.tags;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.learning.TagKinship.Kin;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.importing.MiningBanner;
import dev.praxis.desktop.importing.MiningFlow;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.groups.GroupRow;
import dev.praxis.desktop.tags.groups.MergeProposals;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.groups.ThresholdEffect;
import dev.praxis.desktop.tags.queue.Scope;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `tags.fxml` to its view model. Decides nothing itself.
public final class TagsController {
  private final TagsViewModel tags;
  private final QueueViewModel queue;
  private final MergeProposals proposals;
  private final MiningFlow mining;
  private final Desk desk;

  @FXML private VBox tab;
  @FXML private SplitPane panes;
  @FXML private ListView<GroupRow> groups;
  @FXML private Label counted;
  @FXML private VBox kin;
  @FXML private Label alike;
  @FXML private Button merge;
  @FXML private Button heldOut;
  @FXML private Button lower;
  @FXML private Button raise;
  @FXML private Label threshold;
  @FXML private Button draft;
  @FXML private Button charts;
  @FXML private HBox work;
  @FXML private ScrollPane chartsPane;
  @FXML private LoadingState loading;
  @FXML private EmptyState nothing;

  /// While the line of the threshold is dragged, where it would be dropped; 0 otherwise.
  private int dragged;

  private final StringProperty hidden = new SimpleStringProperty(this, "hidden", "");

  private boolean following;

  TagsController(
      TagsViewModel tags,
      QueueViewModel queue,
      MergeProposals proposals,
      MiningFlow mining,
      Desk desk) {
    this.proposals = proposals;
    this.mining = mining;
    this.tags = tags;
    this.queue = queue;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    groups.setCellFactory(_ -> new TagCell(desk.texts()));
    groups.setItems(tags.groups());
    groups.addEventFilter(MouseEvent.MOUSE_PRESSED, this::grab);
    groups.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    groups.addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
    tags.reportProperty().subscribe(this::show);
    tags.unseenProperty().subscribe(_ -> show(tags.reportProperty().get()));
    mining.runningProperty().subscribe(_ -> show(tags.reportProperty().get()));
    tags.groups().subscribe(this::follow);
    queue.scopeProperty().subscribe(_ -> follow());
    groups.getSelectionModel().selectedItemProperty().subscribe(this::chosenByHand);
    proposals.likeliestProperty().subscribe(this::propose);
    chartsPane.visibleProperty().bind(tags.chartsProperty());
    work.visibleProperty().bind(tags.chartsProperty().not());
    desk.preferences().keepDividers("tags.groups", panes);
  }

  void tie(TagActions actions) {
    var controls = desk.controls();
    controls.tieIcon(lower, actions.lower());
    controls.tieIcon(raise, actions.raise());
    controls.tie(heldOut, actions.heldOut().saying(hidden));
    controls.tie(merge, actions.mergeProposed());
    controls.tie(draft, actions.draft());
    controls.tie(charts, actions.charts());
    charts.getStyleClass().add("quiet");
    nothing.setButtons(controls.primaryButton(actions.mine()));
    tab.getChildren()
        .addFirst(
            new MiningBanner(
                mining,
                tags.unseenProperty(),
                controls.button(actions.mine()),
                desk.dialogs(),
                desk.texts()));
  }

  private void show(@Nullable MiningReport report) {
    loading.setVisible(report == null);
    boolean empty = report != null && report.tags().isEmpty() && queue.untagged() == 0;
    nothing.setVisible(empty);
    panes.setVisible(report != null && !empty);
    if (report == null) {
      return;
    }
    var texts = desk.texts();
    counted.setText(texts.format("tags.counted", report.sessions(), report.failures()));
    hidden.set(texts.format("tags.held.out", report.heldOut()));
    heldOut.setVisible(report.heldOut() > 0);
    heldOut.setManaged(report.heldOut() > 0);
    say(tags.threshold().effect(report.threshold()));
    sayNothing(report);
  }

  private void propose(Optional<Kin> likeliest) {
    kin.setVisible(likeliest.isPresent());
    kin.setManaged(likeliest.isPresent());
    alike.setText(
        likeliest.map(pair -> desk.texts().format("tags.kin", pair.tag(), pair.into())).orElse(""));
  }

  /// Why nothing is there: no session, none looked at, or nothing found.
  private void sayNothing(MiningReport report) {
    var texts = desk.texts();
    boolean lookedAt = tags.unseenProperty().get() == 0;
    boolean any = report.sessions() > 0;
    var state = !any ? "none" : lookedAt ? "clean" : "unseen";
    nothing.setTitle(texts.get("tags.empty." + state));
    nothing.setHint(texts.format("tags.empty." + state + ".hint", report.sessions()));
    nothing.getButtonBar().setVisible(any && mining.runningProperty().get() == null);
  }

  private void say(ThresholdEffect effect) {
    threshold.setText(
        desk.texts()
            .format(
                "tags.earn", effect.threshold(), effect.earn(), effect.below(), effect.tokens()));
  }

  /// Selects the row of what is shown.
  private void follow() {
    var scope = queue.scopeProperty().get().whole();
    for (int i = 0; i < tags.groups().size(); i++) {
      if (tags.groups().get(i).scope().filter(scope::equals).isPresent()) {
        following = true;
        groups.getSelectionModel().clearAndSelect(i);
        following = false;
        return;
      }
    }
  }

  private void chosenByHand(@Nullable GroupRow row) {
    if (row != null && !following && !tags.isRegrouping()) {
      row.scope().ifPresent(this::go);
      tags.chartsProperty().set(false);
    }
  }

  private void go(Scope scope) {
    queue.scopeProperty().set(scope);
  }

  private void grab(MouseEvent press) {
    if (under(press) instanceof GroupRow.Threshold(var value)) {
      dragged = value;
      press.consume();
    }
  }

  private void drag(MouseEvent move) {
    if (dragged == 0) {
      return;
    }
    move.consume();
    if (under(move) instanceof GroupRow.Group(var count, _)) {
      dragged = count.support();
      say(tags.threshold().effect(dragged));
    }
  }

  private void drop(MouseEvent release) {
    if (dragged > 0) {
      release.consume();
      tags.threshold().decide(dragged);
      dragged = 0;
    }
  }

  private static @Nullable GroupRow under(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null) {
      if (node instanceof TagCell cell) {
        return cell.getItem();
      }
      node = node.getParent();
    }
    return null;
  }

  Node groups() {
    return groups;
  }
}
