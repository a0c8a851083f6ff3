package dev.praxis.desktop.tags;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `tags.fxml` to its view model. Decides nothing itself.
public final class TagsController {
  private final TagsViewModel tags;
  private final Desk desk;

  @FXML private SplitPane panes;
  @FXML private VBox groupPane;
  @FXML private VBox evidencePane;
  @FXML private VBox decidePane;
  @FXML private ListView<GroupRow> groups;
  @FXML private Label counted;
  @FXML private Label heldOut;
  @FXML private Button lower;
  @FXML private Button raise;
  @FXML private Label threshold;
  @FXML private Button draft;
  @FXML private Label sentence;
  @FXML private Label progress;
  @FXML private ListView<Evidence> evidence;
  @FXML private VBox buttons;
  @FXML private Label reason;
  @FXML private Label score;
  @FXML private LoadingState loading;
  @FXML private EmptyState nothing;

  TagsController(TagsViewModel tags, Desk desk) {
    this.tags = tags;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    groups.setCellFactory(_ -> new TagCell(desk.texts()));
    groups.setItems(tags.groups());
    evidence.setCellFactory(_ -> new EvidenceCell(desk.texts()));
    evidence.setItems(tags.evidence());
    tags.reportProperty().subscribe(this::show);
    tags.tagProperty().subscribe(this::select);
    tags.selectedProperty().subscribe(this::select);
    tags.evidence().subscribe(this::showProgress);
    groups.getSelectionModel().selectedItemProperty().subscribe(this::groupByHand);
    evidence.getSelectionModel().selectedItemProperty().subscribe(this::evidenceByHand);
    desk.preferences().keepDividers("tags.panes", panes);
  }

  void tie(TagActions actions) {
    var controls = desk.controls();
    controls.tieIcon(lower, actions.lower());
    controls.tieIcon(raise, actions.raise());
    controls.tie(draft, actions.draft());
    buttons
        .getChildren()
        .setAll(
            controls.primaryButton(actions.real()),
            controls.button(actions.notReal()),
            controls.button(actions.snooze()),
            controls.button(actions.open()));
    buttons.getChildren().forEach(button -> ((Button) button).setMaxWidth(Double.MAX_VALUE));
  }

  private void show(@Nullable MiningReport report) {
    loading.setVisible(report == null);
    boolean empty = report != null && report.tags().isEmpty();
    nothing.setVisible(empty);
    panes.setVisible(report != null && !empty);
    if (report == null) {
      return;
    }
    var texts = desk.texts();
    counted.setText(texts.format("tags.counted", report.sessions(), report.failures()));
    heldOut.setText(texts.format("tags.held.out", report.heldOut()));
    heldOut.setVisible(report.heldOut() > 0);
    heldOut.setManaged(report.heldOut() > 0);
    int recurring = report.recurring().size();
    threshold.setText(
        texts.format("tags.earn", report.threshold(), recurring, report.tags().size() - recurring));
    nothing.setTitle(texts.get(report.sessions() == 0 ? "tags.empty.title" : "tags.empty.clean"));
    nothing.setHint(
        texts.get(report.sessions() == 0 ? "tags.empty.hint" : "tags.empty.clean.hint"));
  }

  private void select(@Nullable TagCount tag) {
    sentence.setText(tag == null ? "" : tag.sentence().isEmpty() ? tag.tag() : tag.sentence());
    for (var row : tags.groups()) {
      if (row instanceof GroupRow.Group(var count) && count.equals(tag)) {
        groups.getSelectionModel().select(row);
      }
    }
  }

  private void select(@Nullable Evidence here) {
    reason.setText(here == null ? "" : here.signal().reason());
    score.setText(
        here == null
            ? ""
            : desk.texts().format("tags.score", here.signal().score(), detector(here)));
    if (here != null && !here.equals(evidence.getSelectionModel().getSelectedItem())) {
      evidence.getSelectionModel().select(here);
      evidence.scrollTo(Math.max(0, evidence.getSelectionModel().getSelectedIndex() - 1));
    }
    showProgress();
  }

  private String detector(Evidence here) {
    var name = here.signal().detector();
    return name.isEmpty() ? desk.texts().get("tags.by.label") : name;
  }

  private void showProgress() {
    progress.setText(desk.texts().format("tags.progress", tags.reviewed(), tags.evidence().size()));
  }

  private void groupByHand(@Nullable GroupRow row) {
    if (row instanceof GroupRow.Group(var count)) {
      tags.tagProperty().set(count);
    }
  }

  private void evidenceByHand(@Nullable Evidence here) {
    if (here != null) {
      tags.selectedProperty().set(here);
    }
  }

  List<Node> panes() {
    return List.of(groupPane, evidencePane, decidePane);
  }

  Node evidence() {
    return evidence;
  }
}
