package dev.praxis.core.mining.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a session holds, the finder answers, and only with calls that really failed and really
/// went well.
class ResolutionFinderProperties {
  private record Act(
      String tool, String argument, String value, ToolStatus status, String answer) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    var tool = Arbitraries.of("Bash", "Read", "Edit", "Grep", "Task", "mcp__db__query", "");
    var argument = Arbitraries.of("command", "file_path", "pattern", "url", "x");
    var known =
        Arbitraries.of(
            "pytest -q",
            "uv run pytest -q",
            "cd web && npm test",
            "npm test",
            "cat a/b.py",
            "cat c/b.py",
            "a/b.py",
            "c/b.py",
            "pip install x",
            "x=$(",
            "'",
            "&& ||",
            "python -c 'x'",
            "sudo",
            "cd",
            "timeout 5");
    var value = Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(40));
    var answer =
        Arbitraries.oneOf(
            Arbitraries.of("", "command not found", "No such file or directory", "ok", "usage: x"),
            Arbitraries.strings().ofMaxLength(40));
    return Combinators.combine(tool, argument, value, Arbitraries.of(ToolStatus.class), answer)
        .as(Act::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  void pairsOnlyWhatFailedWithWhatWentWell(@ForAll("acts") List<Act> acts) {
    var script = new Script().user("go");
    acts.forEach(
        act -> script.tool(act.tool(), act.argument(), act.value(), act.status(), act.answer()));
    var calls = new JudgedSessions().of(script.session(), script.events());

    var found = new ResolutionFinder(new JudgedSessions()).find(script.session(), script.events());

    assertThat(found)
        .allSatisfy(each -> {
          var failed = Objects.requireNonNull(calls.get(each.failed().seq()));
          var fixed = Objects.requireNonNull(calls.get(each.fixed().seq()));
          assertThat(failed.verdict().failed()).isTrue();
          assertThat(fixed.verdict().status()).isEqualTo(ToolStatus.OK);
          assertThat(fixed.call().seq()).isGreaterThan(failed.end());
          assertThat(each.score()).isBetween(0.0, 1.0);
          assertThat(each.change().wrong()).isNotEqualTo(each.change().right());
        });
  }
}
