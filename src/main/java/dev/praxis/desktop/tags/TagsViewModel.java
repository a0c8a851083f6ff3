package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.queue.QueueStanding;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Splice;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tags.queue.Narrowing;
import dev.praxis.desktop.tags.queue.Pace;
import dev.praxis.desktop.tags.queue.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the left side of the tags tab shows and does, without the tab: which mistakes recur, and
/// from which support on they earn a rule. Reads the workspace for the whole tab.
public final class TagsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final QueueViewModel queue;
  private final Runnable catchUp;

  private final Activity loading = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable MiningReport> report =
      new ReadOnlyObjectWrapper<>(this, "report");
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
  private final ReadOnlyObjectWrapper<QueueStanding> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", QueueStanding.NONE);
  private final ReadOnlyObjectWrapper<List<DetectorRecord>> records =
      new ReadOnlyObjectWrapper<>(this, "records", List.of());
  private final ReadOnlyObjectWrapper<Pace> pace =
      new ReadOnlyObjectWrapper<>(this, "pace", new Pace(List.of()));
  private final ObservableList<GroupRow> groups = FXCollections.observableArrayList();

  private final BooleanProperty charts = new SimpleBooleanProperty(this, "charts");

  private RuleCosts costs = new RuleCosts(Map.of());

  private boolean regrouping;

  /// A decision of this tab told everybody; what it changed here is known already.
  private boolean telling;

  /// @param catchUp looks for mistakes in sessions that came in while no window was open
  TagsViewModel(
      Workbench workbench,
      Background background,
      Changes changes,
      QueueViewModel queue,
      Runnable catchUp) {
    this.catchUp = catchUp;
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.queue = queue;
    queue.orderProperty().subscribe((_, _) -> read());
    queue.setOnTaken(this::showGroups);
    queue.setOnSettled(this::settled);
    queue.setOnChanged(changes::decided);
    queue.setOnUndone(changes::changed);
  }

  /// Whether it is being read.
  ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  /// Reads what is shown again, unless it is up to date.
  void refresh() {
    if (!telling) {
      read();
    }
  }

  private void read() {
    var order = queue.orderProperty().get();
    background.start(loading, _ -> TagsRead.from(workbench, order), this::show);
  }

  private void show(TagsRead read) {
    costs = read.costs();
    boolean onlyLabels =
        read.waiting().isEmpty()
            && read.untagged().isEmpty()
            && read.standing().decided() + read.standing().snoozed() == 0;
    if (report.get() == null && onlyLabels && !read.report().tags().isEmpty()) {
      go(read.report().tags().getFirst().tag());
    }
    report.set(read.report());
    standing.set(read.standing());
    records.set(read.records());
    pace.set(read.pace());
    unseen.set(read.unseen());
    queue.show(read.waiting(), read.untagged());
    showGroups();
    if (read.unseen() > 0) {
      catchUp.run();
    }
  }

  /// What a decision changed. Another read may have missed it.
  private void settled(Settled done) {
    if (loading.isRunning() || done.problem().isPresent()) {
      read();
    } else {
      report.set(done.report());
      standing.set(done.standing());
      records.set(done.records());
      pace.set(done.pace());
      showGroups();
    }
    if (done.problem().isEmpty()) {
      telling = true;
      changes.decided();
      telling = false;
    }
  }

  /// Only rows that changed, so that the list stays where it is.
  private void showGroups() {
    var now = report.get();
    if (now == null) {
      return;
    }
    regrouping = true;
    int snoozed = standing.get().snoozed() - queue.awake();
    showGroups(GroupRow.of(now, standing.get(), queue.waiting(), queue.untagged(), snoozed));
    regrouping = false;
  }

  private void showGroups(List<GroupRow> rows) {
    if (rows.size() != groups.size()) {
      Splice.into(groups, rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(groups.get(i))) {
        groups.set(i, rows.get(i));
      }
    }
  }

  /// Moves the line; a tag at or above it earns a rule.
  void moveThreshold(int by) {
    var now = report.get();
    if (now != null) {
      decideThreshold(now.threshold() + by);
    }
  }

  void decideThreshold(int threshold) {
    var now = report.get();
    if (now == null || threshold < 1 || threshold == now.threshold()) {
      return;
    }
    background.inOrder(
        _ -> {
          workbench.miner().decideThreshold(threshold);
          return threshold;
        },
        _ -> changes.decided());
  }

  /// What a threshold would do.
  ThresholdEffect effect(int threshold) {
    var now = report.get();
    if (now == null) {
      return new ThresholdEffect(threshold, 0, 0, 0);
    }
    int earn = (int) now.tags().stream().filter(tag -> tag.support() >= threshold).count();
    return new ThresholdEffect(threshold, earn, now.tags().size() - earn, costs.at(now, threshold));
  }

  /// Shows another part of the queue; at the ends it stays.
  void moveScope(int by) {
    var scopes = groups.stream().flatMap(row -> row.scope().stream()).toList();
    int next = scopes.indexOf(queue.scopeProperty().get().whole()) + by;
    if (next >= 0 && next < scopes.size()) {
      queue.scopeProperty().set(scopes.get(next));
    }
  }

  void go(String tag) {
    queue.scopeProperty().set(new Scope.OfTag(tag));
  }

  /// Shows what is put off, or what waits again.
  void toggleSnoozed() {
    var scope = queue.scopeProperty();
    scope.set(scope.get() instanceof Scope.Snoozed ? new Scope.All() : new Scope.Snoozed());
  }

  /// Shows some of what has a tag.
  void go(String tag, Narrowing by) {
    queue.scopeProperty().set(new Scope.PartOfTag(tag, by));
  }

  /// Shows all of the tag again.
  void widen() {
    queue.scopeProperty().set(queue.scopeProperty().get().whole());
  }

  Optional<TagCount> find(String tag) {
    var now = report.get();
    return now == null
        ? Optional.empty()
        : now.tags().stream().filter(count -> count.tag().equals(tag)).findFirst();
  }

  /// By name.
  Map<String, DetectorRecord> recordsByDetector() {
    return records.get().stream()
        .collect(Collectors.toMap(DetectorRecord::detector, Function.identity()));
  }

  ReadOnlyObjectProperty<@Nullable MiningReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Training sessions the detectors have not looked at.
  ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<QueueStanding> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<DetectorRecord>> recordsProperty() {
    return records.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Pace> paceProperty() {
    return pace.getReadOnlyProperty();
  }

  /// Whether charts stand where the queue does otherwise.
  BooleanProperty chartsProperty() {
    return charts;
  }

  /// Whether the rows of the groups are being put in another order: no person chooses one then.
  boolean isRegrouping() {
    return regrouping;
  }

  ObservableList<GroupRow> groups() {
    return groups;
  }
}
