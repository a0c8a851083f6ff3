package dev.praxis.desktop.rules.export;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.Conflict.Side;
import dev.praxis.core.instructions.block.MergedLine;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.Target;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.rules.export.ExportState.Looking;
import dev.praxis.desktop.rules.export.ExportState.Ready;
import dev.praxis.desktop.rules.export.ExportState.Refused;
import dev.praxis.desktop.rules.export.ExportState.Written;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Where rules are written and what that does: chosen, looked at, decided, written and read back.
/// Nothing is written before [#write].
public final class ExportViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final Path known;

  private final Activity looking = new Activity();
  private final Activity offering = new Activity();
  private final ObservableList<TargetOffer> offers = FXCollections.observableArrayList();
  private final ObservableList<String> globs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Destination> destination;
  private final ReadOnlyObjectWrapper<ExportState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new Looking());
  private Map<Long, Side> chosen = Map.of();

  /// @param known the file the window works on; the other kinds stand in its project
  public ExportViewModel(Workbench workbench, Background background, Changes changes, Path known) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.known = known;
    destination = new ReadOnlyObjectWrapper<>(this, "destination", Destination.of(known));
  }

  /// Reads the file, and what each kind of file would hold.
  void look() {
    background.start(looking, _ -> read(destination.get(), chosen), state::set);
    offer();
  }

  private void offer() {
    background.start(
        offering,
        _ -> new Offered(TargetOffer.around(known, workbench), TargetOffer.globs(workbench)),
        offered -> {
          offers.setAll(offered.offers());
          globs.setAll(offered.globs());
        });
  }

  private record Offered(List<TargetOffer> offers, List<String> globs) {}

  /// Looks at the file of this kind.
  void choose(Target target) {
    if (target != destination.get().target()) {
      go(
          offers.stream()
              .filter(offer -> offer.target() == target)
              .findFirst()
              .map(TargetOffer::destination)
              .orElseGet(() -> Destination.beside(known, target)));
    }
  }

  /// Looks at this file. Its name tells the kind; where it does not, the kind stays.
  void choose(Path file) {
    var target = Target.of(file).orElse(destination.get().target());
    go(new Destination(file, target, List.of()));
  }

  /// Looks at a new file for these files of the project.
  void chooseGlob(String glob) {
    if (!destination.get().globs().equals(List.of(glob))) {
      go(TargetOffer.forGlob(destination.get(), glob));
    }
  }

  /// Says whose change of a line counts.
  void decide(MergedLine line, Side side) {
    if (!line.contested() || line.rule() == null) {
      return;
    }
    var now = new HashMap<>(chosen);
    now.put(line.rule(), side);
    chosen = Map.copyOf(now);
    background.start(looking, _ -> read(destination.get(), chosen), state::set);
  }

  /// Looks again, because something changed meanwhile.
  void lookAgain() {
    chosen = Map.of();
    look();
  }

  /// Writes what was looked at, and reads it back.
  void write() {
    if (state.get() instanceof Ready ready && ready.canWrite()) {
      state.set(new Looking());
      background.inOrder(_ -> written(ready.preview()), this::show);
    }
  }

  private void go(Destination there) {
    chosen = Map.of();
    destination.set(there);
    state.set(new Looking());
    background.start(looking, _ -> read(there, Map.of()), state::set);
  }

  private ExportState read(Destination there, Map<Long, Side> sides) {
    return naming(
        there.file(),
        () ->
            new Ready(
                workbench.exporter().preview(TargetOffer.about(there, workbench), sides),
                workbench.rules().list().stream()
                    .filter(rule -> rule.status() == RuleStatus.CANDIDATE)
                    .toList()));
  }

  private ExportState written(ExportPreview preview) {
    return naming(
        preview.file(),
        () -> {
          var report = workbench.exporter().export(preview);
          return new Written(report, workbench.exporter().readBack(report));
        });
  }

  private void show(ExportState after) {
    state.set(after);
    if (after instanceof Written(var report, _)) {
      if (report.written()) {
        changes.decided();
      } else {
        changes.changed();
      }
      offer();
    }
  }

  private static ExportState naming(Path file, Supplier<ExportState> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      return new Refused(file, problem.whatHappened(), problem.remedy());
    }
  }

  ObservableList<TargetOffer> offers() {
    return offers;
  }

  /// For which files of the project active rules are; empty where none is about some only.
  ObservableList<String> globs() {
    return globs;
  }

  ReadOnlyObjectProperty<Destination> destinationProperty() {
    return destination.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ExportState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
