package dev.praxis.desktop.sessions;

import dev.praxis.core.session.Session;
import dev.praxis.desktop.ShellPage;
import dev.praxis.desktop.sessions.rows.Row;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// The sessions tab as a person sees it: what can be done there, and what can be read.
final class SessionsPage {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final FxRobot robot = new FxRobot();
  private final ShellPage shell;

  SessionsPage(ShellPage shell) {
    this.shell = shell.waitUntilOpen();
    shell.waitUntil("sessions are listed", () -> !sessions().isEmpty());
    shell.waitUntil("one is read", () -> shell.sees("#list .call"));
  }

  SessionsPage search(String words) {
    shell.press(KeyCode.SLASH).press(KeyCode.CONTROL, KeyCode.A).write(words);
    return this;
  }

  SessionsPage waitUntilListed(int count) {
    shell.waitUntil(count + " are listed", () -> sessions().size() == count);
    return this;
  }

  SessionsPage openFirst() {
    shell.press(KeyCode.ENTER).press(KeyCode.DOWN).press(KeyCode.UP);
    return this;
  }

  SessionsPage press(KeyCode... keys) {
    shell.press(keys);
    return this;
  }

  List<String> titles() {
    return sessions().stream().map(Session::title).toList();
  }

  /// The row the reader stands at, where it is in sight.
  Row current() {
    return robot.lookup("#list .reader-cell").queryAllAs(ListCell.class).stream()
        .filter(cell -> cell.getPseudoClassStates().contains(CURRENT))
        .map(cell -> (Row) cell.getItem())
        .filter(Row::head)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the reader stands nowhere in sight"));
  }

  String outcome() {
    return robot.lookup("#outcome .outcome-badge").queryLabeled().getText();
  }

  private List<Session> sessions() {
    TableView<Session> table = robot.lookup("#table").queryTableView();
    return List.copyOf(table.getItems());
  }
}
