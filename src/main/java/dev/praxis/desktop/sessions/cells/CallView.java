package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Inert;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowKinds;
import dev.praxis.desktop.sessions.rows.Words;
import dev.praxis.desktop.sessions.wording.Moments;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A tool call in one line: what was called with what, how it ended, how long it took.
final class CallView extends RowFrame {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final int TIP_CHARS = 600;

  private final FontIcon fold = new FontIcon("fth-chevron-right");
  private final Label tool = label("call-tool");
  private final Label target = label("call-target");
  private final FontIcon sign = new FontIcon("fth-x");
  private final Label ending = label("call-ending");
  private final Label took = label("reader-time");
  private final Button agent = new Button();
  private final UsageLabel usage;
  private final SignalLines signals;
  private final Tooltip whole = new Tooltip();
  private final Texts texts;
  private final Moments moments;
  private final Consumer<Session> onOpen;

  CallView(Texts texts, Moments moments, Consumer<Session> onOpen) {
    super(texts);
    this.texts = texts;
    this.moments = moments;
    usage = new UsageLabel(texts);
    signals = new SignalLines(texts);
    agent.setText(texts.get("sessions.call.agent"));
    agent.setGraphic(new FontIcon("fth-corner-down-right"));
    agent.getStyleClass().add("agent-link");
    agent.setFocusTraversable(false);
    agent.setMinWidth(Region.USE_PREF_SIZE);
    agent.setTooltip(new Tooltip());
    this.onOpen = onOpen;
    target.setMinWidth(0);
    target.setMaxWidth(Double.MAX_VALUE);
    whole.setWrapText(true);
    whole.setMaxWidth(640);
    HBox.setHgrow(target, Priority.ALWAYS);
    var line = new HBox(fold, tool, target, agent, sign, ending, usage, took);
    line.getStyleClass().add("call-line");
    line.setAlignment(Pos.CENTER_LEFT);
    body().getChildren().setAll(line, signals);
    getStyleClass().add("call");
  }

  void show(Row.Call call, Words words, String folder) {
    speak(Role.TOOL, false);
    var use = call.event().toolUse();
    var what = Inert.text(use == null ? call.event().text() : use.target());
    fold.setIconLiteral(call.open() ? "fth-chevron-down" : "fth-chevron-right");
    tool.setText(use == null ? "" : Inert.text(use.tool()));
    target.setText(what.lines().findFirst().orElse("").replace(folder + "/", ""));
    whole.setText(what.length() > TIP_CHARS ? what.substring(0, TIP_CHARS) + "…" : what);
    target.setTooltip(what.isEmpty() ? null : whole);
    target.pseudoClassStateChanged(FOUND, found(call, words));
    showAgent(call.agent());
    showEnding(call);
    took.setText(call.took() == null ? "" : moments.length(call.took()));
    usage.show(call.event().usage());
    signals.show(call.signals(), call.evidence());
  }

  private static boolean found(Row.Call call, Words words) {
    return words.areIn(call.event().text())
        || (call.result() != null && words.areIn(call.result().text()));
  }

  private void showAgent(@Nullable Session session) {
    agent.setVisible(session != null);
    agent.setManaged(session != null);
    if (session != null) {
      agent.getTooltip().setText(texts.format("sessions.kin.subagent", session.title()));
      agent.setOnAction(_ -> onOpen.accept(session));
    }
  }

  private void showEnding(Row.Call call) {
    var failed = RowKinds.failed(call);
    var status = RowKinds.status(call);
    var said = said(call, status, failed);
    pseudoClassStateChanged(FAILED, failed);
    sign.setIconLiteral(status == ToolStatus.DENIED ? "fth-slash" : "fth-x");
    sign.setVisible(failed);
    sign.setManaged(failed);
    ending.setText(said);
    ending.setVisible(!said.isEmpty());
    ending.setManaged(!said.isEmpty());
  }

  private String said(Row.Call call, ToolStatus status, boolean failed) {
    var use = call.event().toolUse();
    var exit = use == null ? null : use.exitCode();
    if (exit != null && exit != 0) {
      return texts.format("sessions.call.exit", exit);
    }
    return switch (status) {
      case OK -> failed ? texts.get("sessions.call.failed") : "";
      case PENDING -> call.result() == null ? texts.get("sessions.call.pending") : "";
      case FAILED -> texts.get("sessions.call.failed");
      case DENIED -> texts.get("sessions.call.denied");
      case CANCELLED, SIBLING_CANCELLED -> texts.get("sessions.call.cancelled");
    };
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
