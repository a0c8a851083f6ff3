package dev.praxis.desktop.rules;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Conflict;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The instruction file beside the queue: what it would become, and the export.
public final class FileViewModel {
  private static final int CONTEXT = 3;

  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;

  private final Activity comparing = new Activity();
  private final Activity exporting = new Activity();
  private final ReadOnlyObjectWrapper<FileView> view =
      new ReadOnlyObjectWrapper<>(this, "view", new FileView.None());
  private final ReadOnlyObjectWrapper<List<DiffRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ObjectProperty<DiffLayout> layout =
      new SimpleObjectProperty<>(this, "layout", DiffLayout.UNIFIED);
  private final BooleanProperty everyLine = new SimpleBooleanProperty(this, "everyLine");

  FileViewModel(Workbench workbench, Background background, Dialogs dialogs, Changes changes) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    view.subscribe(_ -> layOut());
    layout.subscribe(_ -> layOut());
    everyLine.subscribe(_ -> layOut());
  }

  /// Compares the file with what it would be with this rule; null compares without one.
  void compare(@Nullable Rule selected) {
    background.start(comparing, _ -> read(selected), view::set);
  }

  /// Works on this file from now on. It need not exist yet.
  void open(Path file) {
    background.inOrder(
        _ -> {
          workbench.exporter().open(file);
          return file;
        },
        _ -> changes.changed());
  }

  /// What an export now would do, for a last look.
  void preview(Consumer<ExportPreview> look) {
    preview(Map.of(), look);
  }

  /// Like [#preview(Consumer)], with the curator's word on rules changed in the file and here.
  void preview(Map<Long, Conflict.Side> chosen, Consumer<ExportPreview> look) {
    var file = fileOf(view.get());
    if (file != null) {
      background.start(exporting, _ -> workbench.exporter().preview(file, chosen), look);
    }
  }

  void export(ExportPreview preview, Consumer<ExportReport> whenDone) {
    background.inOrder(
        _ -> workbench.exporter().export(preview),
        report -> {
          whenDone.accept(report);
          if (report.written()) {
            changes.decided();
          } else {
            changes.changed();
          }
        });
  }

  private FileView read(@Nullable Rule selected) {
    var file = workbench.exporter().current();
    if (file.isEmpty()) {
      return new FileView.None();
    }
    try {
      var now = workbench.exporter().preview(file.get());
      var shown =
          selected == null || selected.status().active()
              ? now
              : workbench.exporter().previewWith(file.get(), Set.of(selected.id()));
      return FileView.Compared.of(shown, now.diff().hasChanges());
    } catch (Problem problem) {
      return new FileView.Unusable(file.get(), problem.whatHappened(), problem.remedy());
    }
  }

  private void layOut() {
    rows.set(
        view.get() instanceof FileView.Compared(_, _, var diff, _, _, _)
            ? DiffRow.of(
                diff,
                layout.get(),
                everyLine.get() || !diff.hasChanges() ? Integer.MAX_VALUE : CONTEXT)
            : List.of());
  }

  private static @Nullable Path fileOf(FileView view) {
    return switch (view) {
      case FileView.None _ -> null;
      case FileView.Unusable unusable -> unusable.file();
      case FileView.Compared compared -> compared.file();
    };
  }

  void cycleLayout() {
    layout.set(layout.get().next());
  }

  ReadOnlyObjectProperty<FileView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<DiffRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<DiffLayout> layoutProperty() {
    return layout;
  }

  BooleanProperty everyLineProperty() {
    return everyLine;
  }
}
