package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import java.util.EnumSet;
import java.util.Set;

/// Committing, pushing and publishing wait for a person's word. Whoever changes code and does none
/// of it waits; where it was done, signals tell whether somebody had asked.
record UnaskedJudge(CommandCatalogue catalogue) implements ActJudge {
  private static final Set<Act> GUARDED =
      EnumSet.of(Act.COMMIT, Act.PUSH, Act.REVIEW, Act.TAG, Act.PUBLISH);

  @Override
  public String chance() {
    return "code was changed, or something was committed, pushed or published";
  }

  @Override
  public Judgement judge(Acts acts) {
    var cwd = acts.session().cwd();
    var steps =
        acts.ran().stream()
            .filter(call ->
                AfterEditJudge.changesCode(call, cwd)
                    || call.commands().stream()
                        .flatMap(command -> catalogue.acts(command).stream())
                        .anyMatch(GUARDED::contains))
            .map(call -> call.call().seq())
            .toList();
    return steps.isEmpty() ? Judgement.NO_CHANCE : new Judgement(Verdict.FOLLOWED, steps);
  }
}
