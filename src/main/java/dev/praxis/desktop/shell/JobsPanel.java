package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Job;
import dev.praxis.desktop.common.Jobs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/// The jobs, one line each, above the status bar. Not there while there are none.
final class JobsPanel extends VBox {
  private final Map<Job, JobLine> lines = new HashMap<>();
  private final Jobs jobs;
  private final Texts texts;
  private boolean folded;

  JobsPanel(Jobs jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
    setId("jobs");
    getStyleClass().add("jobs");
    jobs.all().addListener((ListChangeListener<Job>) _ -> started());
    show();
  }

  /// Hides the lines, or shows them again.
  void toggle() {
    folded = !folded;
    show();
  }

  private void started() {
    folded = false;
    show();
  }

  private void show() {
    lines.keySet().retainAll(jobs.all());
    List<JobLine> ordered = jobs.all().stream().map(this::line).toList();
    getChildren().setAll(ordered);
    var seen = !folded && !ordered.isEmpty();
    setVisible(seen);
    setManaged(seen);
  }

  private JobLine line(Job job) {
    return lines.computeIfAbsent(job, _ -> new JobLine(job, texts, () -> jobs.dismiss(job)));
  }
}
