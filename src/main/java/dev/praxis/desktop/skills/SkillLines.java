package dev.praxis.desktop.skills;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Skill;
import dev.praxis.desktop.common.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the lines of a skill's detail: steps, conditions, parameters, runs.
final class SkillLines {
  private static final double LONGEST_BAR = 120;

  private final Texts texts;

  SkillLines(Texts texts) {
    this.texts = texts;
  }

  /// A step with what should come of it, and a bar for the runs that failed there.
  ///
  /// @param mostFailures of any step of the skill
  Node step(Skill.Step step, int mostFailures) {
    var number = label(Integer.toString(step.seq()), "step-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var expected = flow(step.expected());
    expected.getStyleClass().add("muted");
    var body = new VBox(2, flow(step.action()), expected);
    HBox.setHgrow(body, Priority.ALWAYS);
    if (step.failures() > 0) {
      body.getChildren().add(failures(step.failures(), mostFailures));
    }
    return line(number, body);
  }

  Node bullet(String words) {
    var body = flow(words);
    HBox.setHgrow(body, Priority.ALWAYS);
    return line(label("–", "step-number"), body);
  }

  Node parameter(Skill.Parameter parameter) {
    var name = label("{" + parameter.name() + "}", "step-parameter");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var words =
        parameter.example().isEmpty()
            ? parameter.description()
            : texts.format("skills.parameter", parameter.description(), parameter.example());
    var body = flow(words);
    HBox.setHgrow(body, Priority.ALWAYS);
    return line(name, body);
  }

  Node run(Skill.Run run) {
    var day = label(Days.of(run.at()), "muted");
    day.setMinWidth(90);
    var outcome = label(texts.get("chart.outcome." + run.outcome()), "small");
    outcome.setGraphic(icon(Outcome.of(run.outcome())));
    outcome.setMinWidth(84);
    var failed =
        run.failedStep() == null ? "" : texts.format("skills.run.failed.step", run.failedStep());
    var said = texts.get("skills.verifier." + run.verifier());
    var words =
        java.util.stream.Stream.of(said, failed, run.notes())
            .filter(part -> !part.isBlank())
            .collect(java.util.stream.Collectors.joining(" · "));
    var body = flow(words);
    body.getStyleClass().add("muted");
    HBox.setHgrow(body, Priority.ALWAYS);
    return line(day, outcome, body);
  }

  /// The sign of an outcome in its colour.
  static FontIcon icon(Outcome outcome) {
    var icon =
        new FontIcon(
            switch (outcome) {
              case SUCCESS -> "fth-check";
              case FAILURE -> "fth-x";
              case PARTIAL -> "fth-circle";
              case UNKNOWN -> "fth-help-circle";
            });
    icon.getStyleClass()
        .add(
            switch (outcome) {
              case SUCCESS -> "status-success";
              case FAILURE -> "status-danger";
              case PARTIAL, UNKNOWN -> "status-warning";
            });
    return icon;
  }

  private Node failures(int failures, int most) {
    var bar = new Region();
    bar.getStyleClass().add("step-failures");
    bar.setMinWidth(LONGEST_BAR * failures / most);
    bar.setMaxWidth(LONGEST_BAR * failures / most);
    var row = new HBox(bar, label(texts.format("skills.step.failures", failures), "small"));
    row.getStyleClass().add("step-failures-row");
    return row;
  }

  private static TextFlow flow(String words) {
    var flow = new TextFlow();
    for (var piece : StepText.of(words)) {
      flow.getChildren().add(node(piece));
    }
    return flow;
  }

  private static Node node(StepText piece) {
    if (piece.parameter()) {
      return label(piece.text(), "step-parameter");
    }
    var text = new Text(piece.text());
    text.getStyleClass().addAll(piece.code() ? List.of("text", "step-code") : List.of("text"));
    return text;
  }

  private static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("skill-line");
    return line;
  }

  private static Label label(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
