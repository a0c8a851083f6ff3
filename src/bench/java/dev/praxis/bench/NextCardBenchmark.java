package dev.praxis.bench;

import dev.praxis.core.Workbench;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/// How long after a key the next card is laid out, with 10,000 cards: in the real window, and in a
/// bare one that takes a row off a list and shows the next. Both wait for the pulse.
final class NextCardBenchmark implements Benchmark {
  private static final int SESSIONS = 1_000;
  private static final int CARDS_OF_EACH = 10;
  private static final int WARM = 40;
  private static final int KEYS = 160;
  private static final int PAUSE = 150; // milliseconds; nobody reads a card faster
  private static final double AIM = 50;

  /// The process with the window.
  static final class Desk {
    private Desk() {}

    public static void main(String[] arguments) throws Exception {
      var launched =
          new Thread(() -> Launcher.open(Optional.of(Path.of(arguments[0])), new String[0]));
      launched.setDaemon(true);
      launched.start();
      var scene = scene();
      press(scene, KeyCode.DIGIT2, true);
      while (!onFx(() -> read(scene, "#position").endsWith("of " + SESSIONS * CARDS_OF_EACH))) {
        Thread.sleep(200);
      }
      Thread.sleep(3_000); // what is read ahead, once
      tell("ours", measured(scene, "#position"));
      tell("floor", measured(onFx(Desk::bare), "#bare"));
      System.exit(0);
    }

    private static Scene scene() throws Exception {
      while (true) {
        Thread.sleep(500);
        var scene =
            onFx(() ->
                Window.getWindows().stream()
                    .map(Window::getScene)
                    .filter(shown -> shown != null && shown.lookup("#tabs") != null)
                    .findFirst());
        if (scene.isPresent()) {
          return scene.get();
        }
      }
    }

    private static Scene bare() {
      var rows = new ListView<String>();
      for (int i = 0; i < SESSIONS * CARDS_OF_EACH; i++) {
        rows.getItems().add("card " + i);
      }
      var label = new Label();
      label.setId("bare");
      var scene = new Scene(new VBox(label, rows), 1280, 800);
      scene.addEventFilter(
          KeyEvent.KEY_PRESSED,
          _ -> {
            rows.getItems().removeFirst();
            label.setText(rows.getItems().getFirst() + " of " + rows.getItems().size());
          });
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      return scene;
    }

    /// From each key to the end of the layout that follows it.
    private static double[] measured(Scene scene, String changes) throws Exception {
      var times = new double[KEYS];
      for (int i = -WARM; i < KEYS; i++) {
        var before = onFx(() -> read(scene, changes));
        double took = press(scene, KeyCode.X, false);
        if (onFx(() -> read(scene, changes)).equals(before)) {
          throw new IllegalStateException("the key did nothing: " + before);
        }
        if (i >= 0) {
          times[i] = took;
        }
        Thread.sleep(PAUSE);
      }
      return times;
    }

    private static double press(Scene scene, KeyCode code, boolean control) throws Exception {
      var laidOut = new CompletableFuture<Long>();
      var begun = new CompletableFuture<Long>();
      Platform.runLater(() -> {
        begun.complete(System.nanoTime());
        var focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(focused, key(KeyEvent.KEY_PRESSED, code, control));
        Event.fireEvent(focused, key(KeyEvent.KEY_RELEASED, code, control));
        scene.addPostLayoutPulseListener(
            new Runnable() {
              @Override
              public void run() {
                laidOut.complete(System.nanoTime());
                scene.removePostLayoutPulseListener(this);
              }
            });
        Platform.requestNextPulse();
      });
      return (laidOut.get() - begun.get()) / 1e6;
    }

    private static KeyEvent key(
        javafx.event.EventType<KeyEvent> type, KeyCode code, boolean control) {
      return new KeyEvent(type, "", code.getName(), code, false, control, false, false);
    }

    private static String read(Scene scene, String label) {
      return scene.lookup(label) instanceof Label found ? found.getText() : "";
    }

    private static <T> T onFx(Callable<T> read) throws Exception {
      var answer = new CompletableFuture<T>();
      Platform.runLater(() -> {
        try {
          answer.complete(read.call());
        } catch (Exception e) {
          answer.completeExceptionally(e);
        }
      });
      return answer.get();
    }

    private static void tell(String what, double[] times) {
      System.out.println(
          what + " " + Clock.quantile(times, 0.5) + " " + Clock.quantile(times, 0.95));
    }
  }

  @Override
  public List<Row> run(Ground ground) throws Exception {
    var file = ground.folder().resolve("next-card.praxis");
    fill(file);
    var ended =
        Child.run(
            List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dpraxis.home=" + ground.folder().resolve("next-card-home")),
            Desk.class,
            file.toString());
    double[] ours = figures(ended.output(), "ours ");
    double[] floor = figures(ended.output(), "floor ");
    var what = Row.text("next card after a key, %,d cards", SESSIONS * CARDS_OF_EACH);
    return List.of(
        new Row(
            what + ", median; floor: a bare list",
            Row.millis(ours[0]),
            Row.millis(floor[0]),
            Row.text("%.2f", ours[0] / floor[0]),
            "reported",
            Optional.empty()),
        Row.atMost(what + ", 95th percentile", ours[1], Row.millis(floor[1]), AIM));
  }

  private static double[] figures(String output, String name) {
    return output
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).split(" "))
        .map(two -> new double[] {Double.parseDouble(two[0]), Double.parseDouble(two[1])})
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(output));
  }

  /// Mined before the cards are put in, so that nothing looks for more.
  private static void fill(Path file) throws Exception {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    try (var database = Database.open(file)) {
      RecountBenchmark.addSessions(database, SESSIONS);
    }
    try (var workbench = Workbench.open(file)) {
      workbench.miner().mine(2, Progress.ignored());
    }
    try (var database = Database.open(file)) {
      RecountBenchmark.addSignals(database, SESSIONS, CARDS_OF_EACH);
    }
  }
}
