package dev.praxis.desktop.skills;

import dev.praxis.desktop.ShellPage;
import dev.praxis.desktop.common.Tab;
import javafx.scene.input.KeyCode;

/// The skills tab as a person sees it: what can be done there, and what can be read.
final class SkillsPage {
  private final ShellPage shell;

  SkillsPage(ShellPage shell) {
    this.shell = shell;
  }

  SkillsPage open() {
    shell.waitUntilOpen().go(Tab.SKILLS);
    shell.waitUntil("the skills are there", () -> shell.reads("postgresql_migration_deploy"));
    return this;
  }

  SkillsPage next() {
    shell.press(KeyCode.J);
    return this;
  }

  SkillsPage search(String words) {
    shell.press(KeyCode.SLASH).write(words);
    return this;
  }

  /// Records a failure in the sheet, which opens with Success chosen.
  SkillsPage recordFailure() {
    shell.press(KeyCode.R);
    shell.waitUntil("the sheet is open", () -> shell.sees("#failureButton"));
    shell.click("#failureButton");
    shell.waitUntil("the button says it", () -> shell.reads("Record failure"));
    shell.click("#notesArea").write("by hand").click(".skill-record #recordButton");
    return this;
  }

  SkillsPage waitUntilReads(String words) {
    shell.waitUntil("it reads " + words, () -> shell.reads(words));
    return this;
  }
}
