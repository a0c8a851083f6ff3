package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Splice;
import dev.praxis.desktop.sessions.rows.CallDetail;
import dev.praxis.desktop.sessions.rows.Entry;
import dev.praxis.desktop.sessions.rows.EventPages.Page;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.rows.Loaded;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowBuilder;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the session that is read: what is loaded of it, which roles are hidden, which calls
/// are open and which texts are shown whole.
final class ReaderRows {
  private final Background background;
  private final ZoneId zone;
  private final Loaded loaded = new Loaded();
  private final Unfolding unfolding = new Unfolding();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<Role, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Set<Role>> hidden =
      new ReadOnlyObjectWrapper<>(Role.onDemand());
  private final ReadOnlyObjectWrapper<List<Integer>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Kin> kin = new ReadOnlyObjectWrapper<>(Kin.NONE);
  private int reading;

  ReaderRows(Background background, ZoneId zone) {
    this.background = background;
    this.zone = zone;
  }

  void facts(PageReading.Facts found) {
    loaded.signals(found.signals());
    loaded.spans(found.spans());
    kin.set(found.kin());
    rebuild();
  }

  void append(Page page) {
    loaded.append(page.entries());
    counts.set(loaded.counts());
    hits.set(loaded.hits().stream().map(loaded::ownerOf).distinct().toList());
    rebuild();
  }

  void toggle(Role role) {
    hidden.set(Role.toggled(hidden.get(), role));
    rebuild();
  }

  /// Sees to it that an event can be seen: of a result its call is opened. Answers the seq under
  /// which it is shown.
  int uncover(int seq) {
    int owner = loaded.ownerOf(seq);
    loaded
        .at(owner)
        .map(Entry::role)
        .filter(role -> hidden.get().contains(role))
        .ifPresent(this::toggle);
    if (owner != seq && !unfolding.isOpen(owner)) {
      openCall(owner);
    }
    return owner;
  }

  /// Sees to it that a place of an event's text can be seen.
  void uncover(int seq, int place) {
    int owner = uncover(seq);
    var entry = loaded.at(seq);
    if (entry.isPresent() && place >= entry.get().fold().head().length()) {
      unfolding.unfold(owner, owner == seq ? RowBuilder.TEXT : RowBuilder.OUTPUT);
      rebuild();
    }
  }

  void toggleCall(int seq) {
    if (unfolding.isOpen(seq)) {
      unfolding.close(seq);
      rebuild();
    } else {
      openCall(seq);
    }
  }

  void openCall(int seq) {
    var use = loaded.at(seq).map(entry -> entry.event().toolUse()).orElse(null);
    if (use == null || unfolding.isOpen(seq)) {
      return;
    }
    unfolding.open(seq);
    rebuild();
    int mine = reading;
    background.start(
        new Activity(),
        _ -> CallDetail.of(use),
        detail -> {
          if (mine == reading) {
            unfolding.fill(seq, detail);
            rebuild();
          }
        });
  }

  boolean isOpen(int call) {
    return unfolding.isOpen(call);
  }

  void toggleFold(Row.More more) {
    unfolding.toggle(more);
    rebuild();
  }

  private void rebuild() {
    var contents = unfolding.contents(loaded, hidden.get(), kin.get());
    Splice.into(rows, RowBuilder.rows(contents, zone));
  }

  void clear() {
    reading++;
    rows.clear();
    loaded.clear();
    unfolding.clear();
    kin.set(Kin.NONE);
    hits.set(List.of());
    counts.set(Map.of());
    hidden.set(Role.onDemand());
  }

  Loaded loaded() {
    return loaded;
  }

  ObservableList<Row> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<List<Integer>> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Kin> kinProperty() {
    return kin.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<Role, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Set<Role>> hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }
}
