package dev.praxis.desktop.skills.detail;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.Days;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public final class SkillLines {
  private static final double LONGEST_BAR = 120;

  private final Texts texts;

  public SkillLines(Texts texts) {
    this.texts = texts;
  }

  /// A step with what should come of it, and a bar for the runs that failed there.
  ///
  /// @param mostFailures of any step of the skill
  Node step(Skill.Step step, int mostFailures) {
    var number = words(Integer.toString(step.seq()), "step-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var body = new VBox(2, flow(step.action()));
    HBox.setHgrow(body, Priority.ALWAYS);
    if (!step.expected().isBlank()) {
      var expected = flow(step.expected());
      expected.getStyleClass().add("muted");
      body.getChildren().add(expected);
    }
    if (!step.subSkill().isEmpty()) {
      body.getChildren()
          .add(words(texts.format("skills.step.replays", step.subSkill()), "small", "muted"));
    }
    if (step.slow()) {
      body.getChildren().add(words(texts.get("skills.step.slow"), "badge", "warning"));
    }
    if (step.failures() > 0) {
      body.getChildren().add(failures(step, mostFailures));
    }
    return line(number, body);
  }

  Node bullet(String words) {
    var body = flow(words);
    HBox.setHgrow(body, Priority.ALWAYS);
    return line(words("–", "step-number"), body);
  }

  Node parameter(Skill.Parameter parameter) {
    var name = words("{" + parameter.name() + "}", "step-parameter");
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
    var day = words(Days.of(run.at()), "muted");
    day.setMinWidth(90);
    var outcome = words(texts.get("chart.outcome." + run.outcome()), "small");
    outcome.setGraphic(icon(Outcome.of(run.outcome())));
    outcome.setMinWidth(84);
    var failed =
        run.failedStep() == null ? "" : texts.format("skills.run.failed.step", run.failedStep());
    var verifier = texts.get("skills.verifier." + run.verifier());
    var said =
        run.client().isEmpty() ? verifier : texts.format("skills.run.by", verifier, run.client());
    var words =
        Stream.of("v" + run.version(), said, failed, run.notes())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    var body = flow(words);
    body.getStyleClass().add("muted");
    HBox.setHgrow(body, Priority.ALWAYS);
    return line(day, outcome, body);
  }

  /// The sign of an outcome in its colour.
  public static FontIcon icon(Outcome outcome) {
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

  private Node failures(Skill.Step step, int most) {
    var bar = new Region();
    bar.getStyleClass().add("step-failures");
    bar.setMinWidth(LONGEST_BAR * step.failures() / most);
    bar.setMaxWidth(LONGEST_BAR * step.failures() / most);
    var words =
        step.runs() > 0
            ? texts.format("skills.step.failures", step.failures(), step.runs())
            : texts.format("skills.step.failed", step.failures());
    var row = new HBox(bar, words(words, "small"));
    row.getStyleClass().add("step-failures-row");
    return row;
  }

  /// Words with commands and parameters told apart.
  public static TextFlow flow(String words) {
    var flow = new TextFlow();
    for (var piece : StepText.of(words)) {
      flow.getChildren().add(node(piece));
    }
    return flow;
  }

  private static Node node(StepText piece) {
    if (piece.parameter()) {
      return words(piece.text(), "step-parameter");
    }
    var text = new Text(piece.text());
    text.getStyleClass().addAll(piece.code() ? List.of("text", "step-code") : List.of("text"));
    return text;
  }

  static HBox line(Node... nodes) {
    var line = new HBox(nodes);
    line.getStyleClass().add("skill-line");
    return line;
  }

  /// Words of a style.
  public static Label words(String words, String... styleClasses) {
    var label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
