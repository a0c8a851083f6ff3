package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.written.SkillDiff;
import dev.praxis.core.statistics.Rates;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis skills diff`: what changed between two versions, and whether it shows in their runs.
@Command(
    name = "diff",
    description = "Compare two versions of a skill: what they say and how their runs ended.")
public final class SkillsDiffCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FROM",
      description = "A version; the one before TO if left out.")
  private @Nullable Integer from;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "TO",
      description = "A version; the newest if left out.")
  private @Nullable Integer to;

  public SkillsDiffCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::diff);
  }

  private Reply diff(Workbench workbench) {
    var skill = chosen.in(workbench);
    var versions = workbench.skills().versions(skill.id());
    int last = to == null ? skill.version() : to;
    var after = version(skill, versions, last);
    var before = version(skill, versions, from == null ? earlier(skill, versions, last) : from);
    return new Diff(
        skill.id(),
        skill.name(),
        before.version(),
        after.version(),
        SkillDiff.between(before.text(), after.text())
            .unified("version " + before.version(), "version " + after.version()),
        Difference.of(before.reliability(), after.reliability()));
  }

  private static int earlier(Skill skill, List<SkillVersion> versions, int than) {
    return versions.stream()
        .mapToInt(SkillVersion::version)
        .filter(version -> version < than)
        .max()
        .orElseThrow(() ->
            new Problem(
                "Nothing is kept of %s before version %d.".formatted(skill.name(), than),
                "There is nothing to compare it with yet."));
  }

  private static SkillVersion version(Skill skill, List<SkillVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.version() == number)
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "What version %d of %s said is not kept here.".formatted(number, skill.name()),
                "List its versions with `praxis skills versions %s`.".formatted(skill.name())));
  }

  /// @param diff unified; empty where both say the same
  /// @param difference of their reliabilities; null where one has no verified run
  private record Diff(
      long id, String name, int from, int to, String diff, @Nullable Difference difference)
      implements Reply {
    @Override
    public String text() {
      var said = diff.isEmpty() ? "Both say the same.\n" : PlainText.of(diff);
      return said
          + (difference == null
              ? "One of them has no verified run, so their runs cannot be compared.%n".formatted()
              : difference.text(from, to));
    }
  }

  /// @param difference second less first, as a share
  private record Difference(
      double difference, double low, double high, String method, boolean decisive) {
    static @Nullable Difference of(Reliability before, Reliability after) {
      if (before.runs() == 0 || after.runs() == 0) {
        return null;
      }
      var difference = Rates.difference(rate(before), rate(after));
      return new Difference(
          difference.difference(),
          difference.interval().low(),
          difference.interval().high(),
          difference.interval().method(),
          difference.decisive());
    }

    private static Rates.Rate rate(Reliability of) {
      return Rates.of(of.success(), of.partial(), of.failure());
    }

    private String text(int from, int to) {
      return "%nReliability of version %d against version %d: %+.1f points (95 %%: %+.1f to %+.1f)%s.%n"
          .formatted(
              to, from, 100 * difference, 100 * low, 100 * high, decisive ? "" : ", not decisive");
    }
  }
}
