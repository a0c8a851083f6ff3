package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ImportByWindowTest extends WorkbenchTest {
  private static final String SESSION =
      """
      {"type":"user","uuid":"a","sessionId":"s","timestamp":"2026-11-03T09:00:00Z",\
      "message":{"role":"user","content":"Fix the build"}}
      """;

  @Test
  void importTellsWhatItDidAndMinesAtOnce() throws IOException {
    chosenFiles.add(file("one.jsonl", SESSION));
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.O);
    shell.waitUntil("a look ahead is shown", () -> shell.sees("#importPreview"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the result is told", () -> shell.reads("Imported 1 of 1 files"));
    shell.waitUntil("mining is done", () -> shell.reads("Looked at "));
    shell.waitUntil("the session is counted", () -> shell.reads("1 session"));
  }

  @Test
  void linesThatCannotBeReadAreListedWithARemedy() throws IOException {
    chosenFiles.add(file("broken.jsonl", SESSION + "{\"type\": \n"));
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.O);
    shell.waitUntil("a look ahead is shown", () -> shell.sees("#importPreview"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the result is told", () -> shell.reads("1 thing needs attention"));
    shell.click("Show");
    assertThat(shell.sees("#importProblems")).isTrue();
    assertThat(shell.reads("line 2")).isTrue();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
