package dev.praxis.desktop.agents;

import dev.praxis.desktop.ShellPage;
import dev.praxis.desktop.common.Tab;
import javafx.scene.input.KeyCode;

/// The page of agents as a person sees it: what can be done there, and what can be read.
final class AgentsPage {
  private final ShellPage shell;

  AgentsPage(ShellPage shell) {
    this.shell = shell;
  }

  AgentsPage open() {
    shell.waitUntilOpen().go(Tab.AGENTS);
    return this;
  }

  AgentsPage accept() {
    shell.press(KeyCode.A);
    return this;
  }

  /// Rejects for the usual reason of this number.
  AgentsPage rejectFor(KeyCode reason) {
    shell.press(KeyCode.X);
    shell.waitUntil("it asks why", () -> shell.sees("#whyField"));
    shell.press(reason);
    return this;
  }

  AgentsPage choose(String client) {
    shell.click(client);
    return this;
  }

  AgentsPage stopOrLetGoOn() {
    shell.press(KeyCode.S);
    return this;
  }

  AgentsPage showCalls() {
    shell.press(KeyCode.V);
    return this;
  }

  AgentsPage failedOnly() {
    shell.press(KeyCode.E);
    return this;
  }

  AgentsPage openDetails() {
    shell.press(KeyCode.ENTER);
    return this;
  }

  AgentsPage undo() {
    shell.press(KeyCode.CONTROL, KeyCode.Z);
    return this;
  }

  AgentsPage waitUntilReads(String words) {
    shell.waitUntil("it reads " + words, () -> shell.reads(words));
    return this;
  }
}
