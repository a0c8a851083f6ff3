package dev.praxis.desktop.importing;

import dev.praxis.core.importing.computer.AgentFolder;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.common.Dialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Looks for what the agents of this computer wrote, says how much that is, and imports it only
/// where the person agrees.
public final class ComputerScan {
  private static final double MEGABYTE = 1_000_000;

  private final Supplier<List<AgentFolder>> folders;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Consumer<List<Path>> onAgreed;
  private final Activity looking = new Activity();

  /// A scan.
  ///
  /// @param folders looks for what the agents keep
  /// @param onAgreed imports the folders
  public ComputerScan(
      Supplier<List<AgentFolder>> folders,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Consumer<List<Path>> onAgreed) {
    this.folders = folders;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.onAgreed = onAgreed;
  }

  public void look() {
    background.start(looking, _ -> folders.get(), this::offer);
  }

  private void offer(List<AgentFolder> found) {
    var importable = found.stream().filter(AgentFolder::importable).toList();
    if (importable.isEmpty()) {
      dialogs.tell(texts.get("import.scan.nothing"));
      return;
    }
    int files = importable.stream().mapToInt(AgentFolder::files).sum();
    var detail = importable.stream().map(this::describe).collect(Collectors.joining("\n"));
    dialogs.ask(
        new Confirmation(
            texts.get("import.scan.title"), detail, texts.format("import.scan.act", files), false),
        () -> onAgreed.accept(importable.stream().map(AgentFolder::path).toList()));
  }

  private String describe(AgentFolder folder) {
    return texts.format(
        "import.scan.folder",
        folder.agent(),
        folder.files(),
        folder.bytes() / MEGABYTE,
        folder.path());
  }
}
