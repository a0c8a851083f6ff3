package dev.praxis.core.skills.forming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.skills.forming.drafting.SkillDrafter;
import dev.praxis.core.skills.forming.drafting.Topics;
import dev.praxis.core.skills.forming.recording.Recorder;
import dev.praxis.core.skills.forming.recording.Segments;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a session holds, it can be worded, and every step is from a call that went well.
class FormingProperties {
  private static final Topics TOPICS = new Topics();
  private static final SkillDrafter DRAFTER = new SkillDrafter(TOPICS);
  private static final Recorder RECORDER = new Recorder();
  private static final String MASK = "[" + "secret:";

  private record Act(
      String said, String tool, String argument, String value, ToolStatus status, String answer) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    var said =
        Arbitraries.oneOf(
            Arbitraries.of("", "Let me do it.", "Now, {x} `y` <z>", "please deploy the app now"),
            Arbitraries.strings().ofMaxLength(40));
    var tool = Arbitraries.of("Bash", "Read", "Edit", "Write", "mcp__db__update_row", "get_x", "");
    var argument = Arbitraries.of("command", "file_path", "id", "x");
    var known =
        Arbitraries.of(
            "kubectl apply -n shop -f a.yaml && kubectl rollout status deployment/web",
            "docker build -t a/b:1.2.3 . | tail -3",
            "cat <<EOF > x.yml\na: 1\nEOF",
            "git commit -m \"$(cat <<'EOF'\nwords {a}\nEOF\n)\"",
            "curl -fsS https://api.shop.example/health",
            "ssh deploy@web1.shop.example 'systemctl restart shop'",
            "export TOKEN="
                + MASK
                + "token:0a1b] && helm upgrade shop ./c --set t="
                + MASK
                + "t:0]",
            "for f in *; do rm $f; done",
            "x=$(",
            "cd",
            "{{{}}}",
            "$1\\",
            "rm -rf x y z");
    var value = Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(60));
    var answer =
        Arbitraries.oneOf(
            Arbitraries.of("", "ok", "3 passed in 1s", "HTTP/1.1 200 OK", "command not found"),
            Arbitraries.strings().ofMaxLength(40));
    return Combinators.combine(
            said, tool, argument, value, Arbitraries.of(ToolStatus.class), answer)
        .as(Act::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 400)
  void everyStepIsOfACallThatWentWell(@ForAll("acts") List<Act> acts) {
    var script = new Script().user("Please set up the shop for $1 {x} \\ `y`");
    for (var act : acts) {
      if (act.said.length() % 3 == 0) {
        script.agent(act.said);
      } else {
        script.user(act.said);
      }
      script.tool(act.tool, act.argument, act.value, act.status, act.answer);
    }
    var calls = new JudgedSessions().of(script.session(), script.events());

    for (var segment : Segments.of(script.events(), calls, Set.of())) {
      var recording = RECORDER.record(script.session(), segment, script.events(), calls);
      assertThat(recording.steps())
          .allSatisfy(step -> {
            var call = Objects.requireNonNull(calls.get(step.seq()));
            assertThat(call.verdict().status()).isEqualTo(ToolStatus.OK);
            assertThat(segment.holds(step.seq())).isTrue();
          });
      var text = DRAFTER.draft(recording, script.session()).text();
      assertThat(text.name()).matches("[a-z0-9]+(?:[_-][a-z0-9]+)*").hasSizeLessThan(65);
      assertThat(text.description()).isNotBlank();
      assertThat(text.steps()).allSatisfy(step -> assertThat(step.action()).doesNotContain(MASK));
      assertThat(text.parameters())
          .allSatisfy(each -> assertThat(each.example()).doesNotContain(MASK));
    }
  }

  @Property(tries = 200)
  void theSameSessionIsAlwaysWordedTheSame(@ForAll("acts") List<Act> acts) {
    var script = new Script().user("Please set up the shop");
    acts.forEach(act -> script.tool(act.tool, act.argument, act.value, act.status, act.answer));
    var calls = new JudgedSessions().of(script.session(), script.events());
    var segment = Segments.of(script.events(), calls, Set.of()).getFirst();

    var one = RECORDER.record(script.session(), segment, script.events(), calls);
    var other = new Recorder().record(script.session(), segment, script.events(), calls);

    assertThat(DRAFTER.draft(one, script.session()))
        .isEqualTo(new SkillDrafter(TOPICS).draft(other, script.session()));
  }
}
