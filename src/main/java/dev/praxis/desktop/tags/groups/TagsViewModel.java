package dev.praxis.desktop.tags.groups;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.queue.QueueStanding;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tags.deciding.QueueListener;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.deciding.Settled;
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
  private final GroupRows groups = new GroupRows();
  private final Threshold threshold;
  private final BooleanProperty charts = new SimpleBooleanProperty(this, "charts");

  /// A decision of this tab told everybody; what it changed here is known already.
  private boolean telling;

  /// @param catchUp looks for mistakes in sessions that came in while no window was open
  public TagsViewModel(
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
    threshold = new Threshold(workbench.miner(), background, changes);
    report.subscribe(threshold::counted);
    queue.orderProperty().subscribe((_, _) -> read());
    queue.listen(new Listener());
  }

  private final class Listener implements QueueListener {
    @Override
    public void taken() {
      showGroups();
    }

    @Override
    public void settled(Settled decision) {
      TagsViewModel.this.settled(decision);
    }

    @Override
    public void changed() {
      changes.decided();
    }

    @Override
    public void undone() {
      changes.changed();
    }
  }

  /// Whether it is being read.
  public ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  /// Reads what is shown again, unless it is up to date.
  public void refresh() {
    if (!telling) {
      read();
    }
  }

  private void read() {
    var order = queue.orderProperty().get();
    background.start(loading, _ -> TagsRead.from(workbench, order), this::show);
  }

  private void show(TagsRead read) {
    threshold.cost(read.costs());
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

  private void showGroups() {
    var now = report.get();
    if (now != null) {
      int snoozed = standing.get().snoozed() - queue.awake();
      groups.show(GroupRow.of(now, standing.get(), queue.waiting(), queue.untagged(), snoozed));
    }
  }

  /// Shows another part of the queue; at the ends it stays.
  public void moveScope(int by) {
    var scopes = groups.list().stream().flatMap(row -> row.scope().stream()).toList();
    int next = scopes.indexOf(queue.scopeProperty().get().whole()) + by;
    if (next >= 0 && next < scopes.size()) {
      queue.scopeProperty().set(scopes.get(next));
    }
  }

  public void go(String tag) {
    queue.scopeProperty().set(new Scope.OfTag(tag));
  }

  /// Shows what is put off, or what waits again.
  public void toggleSnoozed() {
    var scope = queue.scopeProperty();
    scope.set(scope.get() instanceof Scope.Snoozed ? new Scope.All() : new Scope.Snoozed());
  }

  /// Shows some of what has a tag.
  public void go(String tag, Narrowing by) {
    queue.scopeProperty().set(new Scope.PartOfTag(tag, by));
  }

  /// Shows all of the tag again.
  public void widen() {
    queue.scopeProperty().set(queue.scopeProperty().get().whole());
  }

  public Optional<TagCount> find(String tag) {
    var now = report.get();
    return now == null
        ? Optional.empty()
        : now.tags().stream().filter(count -> count.tag().equals(tag)).findFirst();
  }

  /// By name.
  public Map<String, DetectorRecord> recordsByDetector() {
    return records.get().stream()
        .collect(Collectors.toMap(DetectorRecord::detector, Function.identity()));
  }

  public ReadOnlyObjectProperty<@Nullable MiningReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Training sessions the detectors have not looked at.
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<QueueStanding> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<DetectorRecord>> recordsProperty() {
    return records.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Pace> paceProperty() {
    return pace.getReadOnlyProperty();
  }

  /// Whether charts stand where the queue does otherwise.
  public BooleanProperty chartsProperty() {
    return charts;
  }

  /// Whether the rows of the groups are being put in another order: no person chooses one then.
  public boolean isRegrouping() {
    return groups.isChanging();
  }

  public ObservableList<GroupRow> groups() {
    return groups.list();
  }

  /// The line from which on a tag earns a rule.
  public Threshold threshold() {
    return threshold;
  }
}
