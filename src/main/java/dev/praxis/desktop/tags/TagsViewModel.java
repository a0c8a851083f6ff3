package dev.praxis.desktop.tags;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the tags tab shows and does, without the tab: which mistakes recur, and the evidence for
/// each, decided piece by piece.
public final class TagsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;
  private final Navigation navigation;

  private final Activity loading = new Activity();
  private final Activity finding = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable MiningReport> report =
      new ReadOnlyObjectWrapper<>(this, "report");
  private final ObservableList<GroupRow> groups = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable TagCount> tag = new SimpleObjectProperty<>(this, "tag");
  private final ObservableList<Evidence> evidence = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Evidence> selected =
      new SimpleObjectProperty<>(this, "selected");

  /// The tag whose evidence is in the list: another one starts at its beginning.
  private String listed = "";

  TagsViewModel(
      Workbench workbench,
      Background background,
      Dialogs dialogs,
      Changes changes,
      Navigation navigation) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    this.navigation = navigation;
    tag.subscribe(this::findEvidence);
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(
        loading, _ -> workbench.miner().counts(workbench.miner().threshold()), this::show);
  }

  void decideReal() {
    decide("real");
  }

  void decideNotReal() {
    decide("not_real");
  }

  void snooze() {
    decide("snoozed");
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

  /// Selects another piece of evidence; at the ends it stays.
  void move(int by) {
    int next = evidence.indexOf(selected.get()) + by;
    if (next >= 0 && next < evidence.size()) {
      selected.set(evidence.get(next));
    }
  }

  /// Selects another tag; at the ends it stays.
  void moveTag(int by) {
    var now = report.get();
    if (now == null) {
      return;
    }
    int next = now.tags().indexOf(tag.get()) + by;
    if (next >= 0 && next < now.tags().size()) {
      tag.set(now.tags().get(next));
    }
  }

  void openEvidence() {
    var here = selected.get();
    if (here != null) {
      navigation.go(Place.of(here.signal().session(), here.signal().seq()));
    }
  }

  void go(String name) {
    var now = report.get();
    if (now != null) {
      find(now, name).ifPresent(tag::set);
    }
  }

  /// How many pieces of the selected tag's evidence have a verdict.
  long reviewed() {
    return evidence.stream().filter(each -> !each.verdict().equals("unreviewed")).count();
  }

  private void decide(String verdict) {
    var here = selected.get();
    if (here == null) {
      return;
    }
    int index = evidence.indexOf(here);
    evidence.set(index, here.judged(verdict));
    selectNextUnreviewed(index);
    background.inOrder(
        _ -> {
          try {
            workbench.miner().review(here, verdict);
            return Optional.<Problem>empty();
          } catch (Problem problem) {
            return Optional.of(problem);
          }
        },
        problem -> {
          problem.ifPresent(dialogs::showFailure);
          if (problem.isPresent()) {
            refresh();
          } else {
            changes.decided();
          }
        });
  }

  /// The next one that waits, after this one or else from the beginning; otherwise the one below.
  private void selectNextUnreviewed(int index) {
    for (int i = 1; i <= evidence.size(); i++) {
      var each = evidence.get((index + i) % evidence.size());
      if (each.verdict().equals("unreviewed")) {
        selected.set(each);
        return;
      }
    }
    selected.set(evidence.get(Math.min(index + 1, evidence.size() - 1)));
  }

  private void show(MiningReport read) {
    report.set(read);
    groups.setAll(GroupRow.of(read.tags(), read.threshold()));
    var before = tag.get();
    var again =
        Optional.ofNullable(before)
            .flatMap(was -> find(read, was.tag()))
            .or(() -> read.tags().stream().findFirst());
    if (again.equals(Optional.ofNullable(before))) {
      findEvidence(before);
    } else {
      tag.set(again.orElse(null));
    }
  }

  private static Optional<TagCount> find(MiningReport report, String name) {
    return report.tags().stream().filter(count -> count.tag().equals(name)).findFirst();
  }

  private void findEvidence(@Nullable TagCount of) {
    if (of == null) {
      listed = "";
      evidence.clear();
      selected.set(null);
      return;
    }
    background.start(
        finding, _ -> workbench.miner().evidence(of.tag()), found -> show(of.tag(), found));
  }

  /// Keeps the place and the order where the same tag is read again.
  private void show(String name, List<Evidence> found) {
    var before = name.equals(listed) ? selected.get() : null;
    var order = name.equals(listed) ? List.copyOf(evidence) : List.<Evidence>of();
    listed = name;
    evidence.setAll(EvidenceOrder.keeping(order, found));
    selected.set(
        EvidenceOrder.same(evidence, before).or(() -> evidence.stream().findFirst()).orElse(null));
  }

  ReadOnlyObjectProperty<@Nullable MiningReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  ObservableList<GroupRow> groups() {
    return groups;
  }

  ObjectProperty<@Nullable TagCount> tagProperty() {
    return tag;
  }

  ObservableList<Evidence> evidence() {
    return evidence;
  }

  ObjectProperty<@Nullable Evidence> selectedProperty() {
    return selected;
  }
}
