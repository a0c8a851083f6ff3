package dev.praxis.desktop.sessions.cells;

import dev.praxis.desktop.sessions.rows.Words.Range;
import java.text.BreakIterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A wrapped text some places of which are marked behind their letters, and whose words can be
/// selected. Text only: nothing in it is a link or a mark-up.
final class MarkedText extends Region {
  private static final Pattern MASK = Pattern.compile("\\[secret:([a-z-]{1,40}):[0-9a-f]{4}]");

  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final Layer found;
  private final Layer evidence = new Layer("evidence-mark");
  private final Layer secrets = new Layer("secret-mark");
  private final Layer selected = new Layer("selection-mark");
  private int pressedAt;

  /// One kind of marks.
  private static final class Layer extends Path {
    private List<Range> places = List.of();

    Layer(String styleClass) {
      getStyleClass().add(styleClass);
      setManaged(false);
      setStroke(null);
    }

    private void lay(TextFlow flow) {
      getElements().clear();
      places.forEach(
          place -> getElements().addAll(flow.getRangeShape(place.start(), place.end(), true)));
    }
  }

  /// An empty text.
  ///
  /// @param markClass style class of the marks
  MarkedText(String markClass) {
    found = new Layer(markClass);
    getStyleClass().add("marked-text");
    text.getStyleClass().add("transcript-text");
    getChildren().addAll(secrets, evidence, found, selected, flow);
  }

  void show(String words, List<Range> marked) {
    text.setText(words);
    found.places = marked;
    secrets.places =
        words.contains("[secret:")
            ? MASK.matcher(words).results().map(at -> new Range(at.start(), at.end())).toList()
            : List.of();
    evidence.places = List.of();
    selected.places = List.of();
    requestLayout();
  }

  /// Marks what is evidence of a tag.
  void evidence(List<Range> places) {
    evidence.places = places;
    requestLayout();
  }

  void selected(List<Range> places) {
    selected.places = places;
    requestLayout();
  }

  /// Tells of a mask under the pointer what it stands for.
  void explainMasks(UnaryOperator<String> says) {
    var tip = new Tooltip();
    var shown = new AtomicBoolean();
    flow.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        move -> {
          var kind = secrets.places.isEmpty() ? Optional.<String>empty() : maskAt(at(move));
          kind.map(says).ifPresent(tip::setText);
          if (kind.isPresent() != shown.get()) {
            shown.set(kind.isPresent());
            if (kind.isPresent()) {
              Tooltip.install(flow, tip);
            } else {
              Tooltip.uninstall(flow, tip);
            }
          }
        });
  }

  private Optional<String> maskAt(int place) {
    return MASK.matcher(text.getText())
        .results()
        .filter(mask -> mask.start() <= place && place <= mask.end())
        .map(mask -> mask.group(1))
        .findFirst();
  }

  /// Lets words be selected by dragging over them, or one by two clicks.
  void selectable(Consumer<Range> onSelect) {
    flow.setCursor(Cursor.TEXT);
    flow.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> pressedAt = at(press));
    flow.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        drag -> {
          if (drag.getButton() == MouseButton.PRIMARY) {
            int here = at(drag);
            if (here != pressedAt) {
              onSelect.accept(new Range(Math.min(here, pressedAt), Math.max(here, pressedAt)));
            }
            drag.consume();
          }
        });
    flow.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (click.getClickCount() == 2) {
            word(at(click), onSelect);
            click.consume();
          }
        });
  }

  private int at(MouseEvent event) {
    var hit = flow.getHitInfo(flow.sceneToLocal(event.getSceneX(), event.getSceneY()));
    return Math.clamp(hit.getInsertionIndex(), 0, text.getText().length());
  }

  private void word(int place, Consumer<Range> onSelect) {
    var words = BreakIterator.getWordInstance();
    words.setText(text.getText());
    int end = words.following(Math.min(place, text.getText().length() - 1));
    int start = words.previous();
    if (start >= 0 && start < end) {
      onSelect.accept(new Range(start, end));
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    List.of(secrets, evidence, found, selected).forEach(layer -> layer.lay(flow));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
