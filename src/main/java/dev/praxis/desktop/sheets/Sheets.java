package dev.praxis.desktop.sheets;

import dev.praxis.core.Problem;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.common.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dialogs as sheets in the window itself.
public final class Sheets implements Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(Sheets.class);

  private final SheetLayer layer;
  private final Toasts toasts;
  private final Files files;
  private final Texts texts;
  private final Runnable showLog;

  /// What asks for files: the system's own windows.
  public interface Files {
    List<Path> open(String title, List<String> endings, boolean several);

    Optional<Path> openFolder(String title);

    Optional<Path> save(String title, String suggestedName, List<String> endings);

    /// Shows a folder in the system's file browser.
    void reveal(Path folder);
  }

  public Sheets(SheetLayer layer, Toasts toasts, Files files, Texts texts, Runnable showLog) {
    this.layer = layer;
    this.toasts = toasts;
    this.files = files;
    this.texts = texts;
    this.showLog = showLog;
  }

  @Override
  public void showFailure(Throwable failure) {
    LOG.error("Shown to the person", failure);
    if (failure instanceof Problem problem) {
      showFailure(problem.whatHappened(), problem.remedy(), failure);
    } else {
      showFailure(texts.get("failure.ours"), texts.get("failure.ours.remedy"), failure);
    }
  }

  @Override
  public void ask(Confirmation confirmation, Runnable act) {
    var cancel = button(texts.get("sheet.cancel"), layer::close);
    var doIt = button(confirmation.act(), () -> closeAnd(act));
    doIt.setId("confirm");
    doIt.setDefaultButton(true);
    doIt.getStyleClass().add(confirmation.destructive() ? "danger" : "accent");
    var frame =
        new SheetFrame(texts, confirmation.title(), sentence(confirmation.detail()), layer::close)
            .withButtons(cancel, doIt);
    layer.open(frame, Pos.CENTER, doIt, () -> {});
  }

  @Override
  public void showSheet(String title, Node content) {
    var frame = new SheetFrame(texts, title, content, layer::close);
    layer.open(frame, Pos.CENTER, firstControl(content).orElse(content), () -> {});
  }

  @Override
  public void showSide(String title, Node content, Node focus) {
    var frame = new SheetFrame(texts, title, content, layer::close);
    frame.getStyleClass().add("side");
    frame.setMaxHeight(Double.MAX_VALUE);
    layer.open(frame, Pos.CENTER_RIGHT, focus, () -> {});
  }

  /// The field to write in, or else the button to press.
  private static Optional<Node> firstControl(Node content) {
    return first(content, TextField.class::isInstance)
        .or(() ->
            first(content, node -> node instanceof Button button && button.isDefaultButton()));
  }

  private static Optional<Node> first(Node node, Predicate<Node> wanted) {
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child, wanted).stream())
            .findFirst()
        : Optional.empty();
  }

  @Override
  public void closeSheet() {
    layer.close();
  }

  @Override
  public void closeSheet(Node content) {
    layer.close(content);
  }

  @Override
  public void tell(String what) {
    toasts.tell(what);
  }

  @Override
  public Optional<Path> openFile(String title, List<String> endings) {
    return files.open(title, endings, false).stream().findFirst();
  }

  @Override
  public List<Path> openFiles(String title, List<String> endings) {
    return files.open(title, endings, true);
  }

  @Override
  public Optional<Path> openFolder(String title) {
    return files.openFolder(title);
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<String> endings) {
    return files.save(title, suggestedName, endings);
  }

  @Override
  public void reveal(Path folder) {
    files.reveal(folder);
  }

  private void showFailure(String what, String remedy, Throwable failure) {
    var details = new FailureDetails(version(), failure);
    var copy = button(texts.get("failure.copy"), () -> copy(details.toString()));
    copy.setId("copyDetails");
    var log = button(texts.get("failure.log"), showLog);
    var close = button(texts.get("sheet.close"), layer::close);
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    var frame =
        new SheetFrame(texts, what, sentence(remedy), layer::close).withButtons(copy, log, close);
    frame.setId("failure");
    layer.open(frame, Pos.CENTER, close, () -> {});
  }

  private void closeAnd(Runnable act) {
    layer.close();
    act.run();
  }

  private void copy(String details) {
    var content = new ClipboardContent();
    content.putString(details);
    Clipboard.getSystemClipboard().setContent(content);
    tell(texts.get("failure.copied"));
  }

  private static String version() {
    var version = Sheets.class.getPackage().getImplementationVersion();
    return version == null ? "(built from source)" : version;
  }

  private static Node sentence(String text) {
    var label = new Label(text);
    label.getStyleClass().add("sheet-sentence");
    label.setWrapText(true);
    return new VBox(label);
  }

  private static Button button(String text, Runnable act) {
    var button = new Button(text);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
