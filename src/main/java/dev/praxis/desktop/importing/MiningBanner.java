package dev.praxis.desktop.importing;

import dev.praxis.core.Problem;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Dialogs;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line on how far the detectors have looked: what runs, what failed, what is still to be
/// looked at. Not there when all is looked at.
public final class MiningBanner extends HBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final MiningFlow mining;
  private final ReadOnlyIntegerProperty unseen;
  private final Texts texts;
  private final FontIcon icon = new FontIcon("fth-search");
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button run;
  private final Button details;
  private Subscription progress = Subscription.EMPTY;
  private long begun;

  /// A banner.
  ///
  /// @param unseen how many sessions are still to be looked at
  /// @param run looks at them
  public MiningBanner(
      MiningFlow mining, ReadOnlyIntegerProperty unseen, Button run, Dialogs dialogs, Texts texts) {
    this.mining = mining;
    this.unseen = unseen;
    this.run = run;
    this.texts = texts;
    setId("mining");
    getStyleClass().add("mining-banner");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar.setAccessibleText(texts.get("mining.job"));
    run.setMinWidth(Region.USE_PREF_SIZE);
    details = new Button(texts.get("mining.details"));
    details.setMinWidth(Region.USE_PREF_SIZE);
    details.setOnAction(_ -> show(dialogs, mining.failureProperty().get()));
    getChildren().setAll(icon, words, bar, details, run);
    mining.runningProperty().subscribe(this::follow);
    mining.failureProperty().subscribe(_ -> show());
    unseen.subscribe(_ -> show());
  }

  private static void show(Dialogs dialogs, @Nullable Throwable failure) {
    if (failure != null) {
      dialogs.showFailure(failure);
    }
  }

  private void follow(@Nullable Activity running) {
    progress.unsubscribe();
    if (running != null) {
      begun = System.nanoTime();
      ObservableValue<Number> done = running.progressProperty();
      progress = done.subscribe(_ -> show());
    }
    show();
  }

  private void show() {
    var running = mining.runningProperty().get();
    var failure = mining.failureProperty().get();
    shown(this, running != null || failure != null || unseen.get() > 0);
    shown(bar, running != null);
    shown(run, running == null);
    shown(details, running == null && failure != null);
    pseudoClassStateChanged(FAILED, running == null && failure != null);
    icon.setIconLiteral(running == null && failure != null ? "fth-alert-triangle" : "fth-search");
    if (running != null) {
      bar.setProgress(running.getProgress());
      words.setText(
          texts.format(
                  running.getTotal() == 0 ? "mining.begins" : "mining.runs",
                  running.getDone(),
                  running.getTotal())
              + left(running));
    } else if (failure != null) {
      words.setText(texts.format("mining.failed", said(failure)));
    } else {
      words.setText(texts.format("mining.waits", unseen.get()));
    }
  }

  private String left(Activity running) {
    var elapsed = Duration.ofNanos(System.nanoTime() - begun);
    return new TimeLeft(elapsed, running.getDone(), running.getTotal())
        .estimate()
        .map(left ->
            left.toSeconds() < 90
                ? texts.format("mining.left.seconds", left.toSeconds())
                : texts.format("mining.left.minutes", Math.round(left.toSeconds() / 60.0)))
        .orElse("");
  }

  private String said(Throwable failure) {
    return failure instanceof Problem problem ? problem.whatHappened() : texts.get("failure.ours");
  }

  private static void shown(Region part, boolean is) {
    part.setVisible(is);
    part.setManaged(is);
  }
}
