package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Job;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One job: name, bar, what it does now, rate, time left, Cancel; then its result, Show, dismiss.
final class JobLine extends HBox {
  private final Job job;
  private final Texts texts;
  private final Runnable dismiss;
  private final long startedAt = System.nanoTime();
  private final ProgressBar bar = new ProgressBar(-1);
  private final Label message = new Label();
  private final Label pace = new Label();

  JobLine(Job job, Texts texts, Runnable dismiss) {
    this.job = job;
    this.texts = texts;
    this.dismiss = dismiss;
    getStyleClass().add("job-line");
    setAlignment(Pos.CENTER_LEFT);
    bar.progressProperty().bind(job.activity().progressProperty());
    message.textProperty().bind(job.activity().messageProperty());
    message.getStyleClass().add("muted");
    message.setMinWidth(0);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    pace.getStyleClass().addAll("muted", "small");
    pace.setMinWidth(USE_PREF_SIZE);
    job.activity().doneProperty().subscribe(_ -> showPace());
    job.resultProperty().subscribe(this::show);
  }

  private void show(String result) {
    if (result.isEmpty()) {
      var cancel = button(texts.get("jobs.cancel"), job.activity()::stop);
      cancel.setOnAction(_ -> cancel(cancel));
      getChildren().setAll(name(), bar, message, pace, cancel);
    } else {
      showResult(result);
    }
  }

  private void cancel(Button cancel) {
    job.activity().stop();
    cancel.setDisable(true);
    pace.setText(texts.get("jobs.stopping"));
  }

  private void showResult(String result) {
    var attention = job.show() != null && job.act() == null;
    var done = new FontIcon(attention ? "fth-alert-circle" : "fth-check");
    done.getStyleClass().add(attention ? "status-warning" : "status-success");
    var line = new Label(result);
    line.setMinWidth(0);
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    getChildren().setAll(done, line);
    if (job.show() != null) {
      getChildren().add(button(job.act() == null ? texts.get("jobs.show") : job.act(), job.show()));
    }
    var close = new Button(null, new FontIcon("fth-x"));
    close.getStyleClass().add("icon-button");
    close.setAccessibleText(texts.get("jobs.dismiss"));
    close.setOnAction(_ -> dismiss.run());
    getChildren().addAll(spring, close);
  }

  private void showPace() {
    var took = Duration.ofNanos(System.nanoTime() - startedAt);
    var activity = job.activity();
    var now = new Pace(activity.getDone(), activity.getTotal(), took);
    now.left().ifPresent(left -> pace.setText(words(left, now)));
  }

  private String words(Duration left, Pace now) {
    var rate = now.perSecond().orElse(0.0);
    return left.toMinutes() > 0
        ? texts.format("jobs.minutes", rate, left.plusSeconds(30).toMinutes())
        : texts.format("jobs.seconds", rate, Math.max(1, left.toSeconds()));
  }

  private Label name() {
    var name = new Label(job.name());
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private static Button button(String words, Runnable act) {
    var button = new Button(words);
    button.getStyleClass().add("quiet");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
