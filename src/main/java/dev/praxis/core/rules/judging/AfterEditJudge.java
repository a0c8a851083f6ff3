package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.detect.AgentActs;
import dev.praxis.core.mining.outcome.JudgedCall;
import java.util.List;
import java.util.function.Predicate;

/// Something has to be run after the last change of code. Where it was not, only signals tell
/// whether that was a mistake: the person may have waived it, or the work was not done yet.
record AfterEditJudge(Predicate<JudgedCall> check) implements ActJudge {

  @Override
  public String chance() {
    return "code was changed";
  }

  @Override
  public Judgement judge(Acts acts) {
    int edit = -1;
    int checked = -1;
    for (var call : acts.ran()) {
      if (changesCode(call, acts.session().cwd())) {
        edit = call.call().seq();
        checked = -1;
      } else if (edit >= 0 && check.test(call)) {
        checked = call.call().seq();
      }
    }
    if (edit < 0) {
      return Judgement.NO_CHANCE;
    }
    return checked < 0
        ? new Judgement(Verdict.UNCLEAR, List.of(edit))
        : new Judgement(Verdict.FOLLOWED, List.of(edit, checked));
  }

  static boolean changesCode(JudgedCall call, String cwd) {
    return AgentActs.editsCode(call, cwd)
        || call.commands().stream().anyMatch(command -> AgentActs.editsCode(command, cwd));
  }
}
