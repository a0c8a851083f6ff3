package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.JudgedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The steps of a shell call that went well.
final class ShellSteps {
  private final CommandKinds kinds = CommandKinds.shipped();

  /// @param said by the agent before the call
  /// @param home folder of the session
  List<RecordedStep> of(JudgedCall call, String said, String home) {
    var texts = CommandText.of(call.line(), home);
    var given = Words.title(CallArguments.text(call.use(), "description"));
    var steps = new ArrayList<RecordedStep>();
    for (var text : texts) {
      var words = texts.size() > 1 ? "" : given.isEmpty() ? Words.order(said) : given;
      step(call, text, words, text.equals(texts.getLast()), steps);
    }
    return steps;
  }

  private void step(
      JudgedCall call, CommandText text, String words, boolean last, List<RecordedStep> steps) {
    var command = text.command();
    if (text.writesGivenText()) {
      var file = command.writes().getFirst();
      if (!file.startsWith("/dev/")) {
        steps.add(EditSteps.step(call.call().seq(), words, below(text, file)));
      }
      return;
    }
    if (EditSteps.editsInPlace(command)) {
      var file = command.words().isEmpty() ? "" : command.words().getLast();
      steps.add(EditSteps.step(call.call().seq(), words, below(text, file)));
      return;
    }
    boolean check = !text.piped() && kinds.isCheck(command);
    boolean test = kinds.isTest(command);
    if (!check && !test && kinds.isLook(command)) {
      return;
    }
    var kind = test ? StepKind.TEST : check ? StepKind.CHECK : StepKind.COMMAND;
    boolean trivial = test || (!check && !text.feedsShell() && kinds.isTrivial(command));
    steps.add(
        new RecordedStep(
            call.call().seq(),
            kind,
            words,
            text.line(),
            Map.of(),
            "",
            Shapes.of(command),
            last || test ? Expected.of(text.text(), call.answerText()) : Expected.NOTHING_SEEN,
            trivial));
  }

  private static String below(CommandText text, String file) {
    return text.folder().isEmpty() || file.startsWith("/") ? file : text.folder() + "/" + file;
  }

  /// Whether the call ran tests at all.
  boolean runsTests(JudgedCall call) {
    return call.commands().stream().anyMatch(kinds::isTest);
  }
}
