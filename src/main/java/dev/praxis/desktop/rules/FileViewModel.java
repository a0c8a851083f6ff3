package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.rules.diff.DiffLayout;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.DiffRows;
import dev.praxis.desktop.rules.diff.DiffView;
import dev.praxis.desktop.rules.export.ExportViewModel;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The instruction file beside the queue: what it would become, and the export.
public final class FileViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final FileReading reading;

  private final Activity comparing = new Activity();
  private final ReadOnlyObjectWrapper<FileView> view =
      new ReadOnlyObjectWrapper<>(this, "view", new FileView.None());
  private final ReadOnlyObjectWrapper<List<DiffRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ObjectProperty<DiffView> shown =
      new SimpleObjectProperty<>(
          this, "shown", new DiffView(DiffLayout.UNIFIED, DiffView.USUAL_CONTEXT, false));
  private final BooleanProperty everyWaiting = new SimpleBooleanProperty(this, "everyWaiting");
  private final IntegerProperty change = new SimpleIntegerProperty(this, "change", -1);

  private @Nullable Rule selected;
  private @Nullable Draft draft;

  /// What somebody is writing. Whatever changes meanwhile, the file is shown with it.
  private record Draft(long rule, String text) {}

  FileViewModel(Workbench workbench, Background background, Changes changes) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.reading = new FileReading(workbench);
    view.subscribe(_ -> layOut());
    shown.subscribe(_ -> layOut());
  }

  /// Compares the file with what it would be with this rule; null compares without one.
  void compare(@Nullable Rule rule) {
    selected = rule;
    boolean every = everyWaiting.get();
    var worded = draft;
    background.start(
        comparing,
        _ -> {
          var now = reading.read(rule, every);
          return worded != null && now instanceof FileView.Compared(var before, _, _, _)
              ? draft(before, worded)
              : now;
        },
        view::set);
  }

  /// Compares with a rule as somebody is wording it. The newest words win.
  void compareDraft(long id, String text) {
    var worded = new Draft(id, text.strip());
    draft = text.isBlank() ? null : worded;
    if (view.get() instanceof FileView.Compared(var before, _, _, _) && !text.isBlank()) {
      background.start(comparing, _ -> draft(before, worded), view::set);
    }
  }

  private FileView draft(ExportPreview before, Draft worded) {
    return reading.draft(before, workbench.rules().imagined(worded.rule(), worded.text()));
  }

  /// Back from a draft to the rules as they are.
  void leaveDraft() {
    draft = null;
    compare(selected);
  }

  void toggleEveryWaiting() {
    everyWaiting.set(!everyWaiting.get());
    compare(selected);
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

  /// An export to this file or to another of its project, to be looked at first; null before a file
  /// was chosen.
  @Nullable ExportViewModel exporting() {
    var file = fileOf(view.get());
    return file == null ? null : new ExportViewModel(workbench, background, changes, file);
  }

  private void layOut() {
    change.set(-1);
    rows.set(
        view.get() instanceof FileView.Compared(var preview, _, _, var hunks)
            ? DiffRows.of(preview.diff(), shown.get(), hunks)
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
    var now = shown.get();
    shown.set(new DiffView(now.layout().next(), now.context(), now.ignoringSpace()));
  }

  void toggleSpace() {
    var now = shown.get();
    shown.set(new DiffView(now.layout(), now.context(), !now.ignoringSpace()));
  }

  void toggleEveryLine() {
    boolean every = shown.get().context() == DiffView.EVERY_LINE;
    context(every ? DiffView.USUAL_CONTEXT : DiffView.EVERY_LINE);
  }

  /// More or fewer unchanged lines around each change.
  void widen(int by) {
    int now = Math.min(shown.get().context(), DiffView.MOST_CONTEXT);
    context(Math.clamp((long) now + by, 0, DiffView.MOST_CONTEXT));
  }

  private void context(int lines) {
    shown.set(new DiffView(shown.get().layout(), lines, shown.get().ignoringSpace()));
  }

  /// Goes to the next change of the difference or the one before; at the ends it stays.
  void stepChange(int by) {
    int next = DiffRows.change(rows.get(), change.get(), by);
    if (next >= 0) {
      change.set(next);
    }
  }

  ReadOnlyObjectProperty<FileView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<DiffRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<DiffView> shownProperty() {
    return shown;
  }

  BooleanProperty everyWaitingProperty() {
    return everyWaiting;
  }

  IntegerProperty changeProperty() {
    return change;
  }
}
