package dev.praxis.desktop.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Dialogs without a window: agrees to every question unless told otherwise, answers with the files
/// it was given, and keeps what it was told.
public final class RecordingDialogs implements Dialogs {
  public boolean agrees = true;
  public final List<Throwable> failures = new ArrayList<>();
  public final List<Confirmation> questions = new ArrayList<>();
  public final List<String> sheets = new ArrayList<>();
  public final List<String> told = new ArrayList<>();
  public final List<Path> files = new ArrayList<>();
  public final List<Path> revealed = new ArrayList<>();

  @Override
  public void showFailure(Throwable failure) {
    failures.add(failure);
  }

  @Override
  public void ask(Confirmation confirmation, Runnable act) {
    questions.add(confirmation);
    if (agrees) {
      act.run();
    }
  }

  @Override
  public void showSheet(String title, Node content) {
    sheets.add(title);
  }

  @Override
  public void closeSheet() {
    sheets.removeLast();
  }

  @Override
  public void closeSheet(Node content) {
    sheets.removeLast();
  }

  @Override
  public void tell(String what) {
    told.add(what);
  }

  @Override
  public Optional<Path> openFile(String title, List<String> endings) {
    return files.stream().findFirst();
  }

  @Override
  public List<Path> openFiles(String title, List<String> endings) {
    return List.copyOf(files);
  }

  @Override
  public Optional<Path> openFolder(String title) {
    return files.stream().findFirst();
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<String> endings) {
    return files.stream().findFirst();
  }

  @Override
  public void reveal(Path folder) {
    revealed.add(folder);
  }
}
