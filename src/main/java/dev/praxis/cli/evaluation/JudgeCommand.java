package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.judging.Question;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis judge`: whether a rule, followed, would have prevented a failure; lists what is open, or
/// answers.
@Command(
    name = "judge",
    description =
        "List failures whose rules wait to be judged, or say whether a rule, followed, would have"
            + " prevented one.")
public final class JudgeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--training",
      description =
          "Failures of the training side: your answers there tell how good a model judges.")
  private boolean training;

  @ArgGroup(exclusive = false)
  private @Nullable Answer answer;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept beside the answer.")
  private String reason = "";

  /// What is said of one question.
  private static final class Answer {
    @Parameters(
        index = "0",
        paramLabel = "SESSION",
        description = "Its id, or enough of its start.")
    private String session = "";

    @Parameters(index = "1", paramLabel = "TAG", description = "The failure.")
    private String tag = "";

    @Parameters(index = "2", paramLabel = "RULE", description = "As R12 or 12.")
    private String rule = "";

    @Parameters(
        index = "3",
        paramLabel = "preventable|not_preventable",
        description = "What you say.")
    private Word word = Word.NOT_PREVENTABLE;
  }

  /// What can be said.
  enum Word {
    PREVENTABLE,
    NOT_PREVENTABLE
  }

  public JudgeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(answer == null ? this::list : this::answer);
  }

  private Side side() {
    return training ? Side.TRAINING : Side.HELD_OUT;
  }

  private Reply list(Workbench workbench) {
    var judging = workbench.evaluations().judging();
    var all = judging.questions(side(), Progress.ignored());
    var open = judging.open(all, Judging.CURATOR);
    return new Questions(all.size(), open.size(), open.stream().map(Row::of).toList());
  }

  private Reply answer(Workbench workbench) {
    var said = Objects.requireNonNull(answer);
    var judging = workbench.evaluations().judging();
    var session = Sessions.named(said.session, workbench).key();
    var question =
        judging.questions(side(), Progress.ignored()).stream()
            .filter(each -> each.sessionKey().equals(session))
            .filter(each -> each.tag().equals(said.tag))
            .filter(each -> said.rule.replaceFirst("^[Rr]", "").equals(Long.toString(each.rule())))
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    "No failure %s of %s waits under rule %s."
                        .formatted(said.tag, session, said.rule),
                    "List what does: praxis judge" + (training ? " --training." : ".")));
    judging.answer(question, said.word == Word.PREVENTABLE, reason);
    return new Done(true);
  }

  private record Row(String session, String tag, long rule, String text, String quote) {
    static Row of(Question question) {
      return new Row(
          question.sessionKey(),
          question.tag(),
          question.rule(),
          question.ruleText(),
          question.quote());
    }
  }

  private record Questions(int questions, int open, List<Row> items) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("SESSION", "TAG", "RULE", "QUOTE");
      items.forEach(row -> table.row(row.session, row.tag, "R" + row.rule, row.quote));
      return "%d of %d wait for an answer.%n".formatted(open, questions)
          + table.orWhenEmpty("Nothing waits.");
    }
  }

  private record Done(boolean ok) implements Reply {
    @Override
    public String text() {
      return "Kept.%n".formatted();
    }
  }
}
