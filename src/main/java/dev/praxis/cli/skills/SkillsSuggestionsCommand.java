package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.retiring.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills suggestions`: which skills to archive, to look after, or to merge.
@Command(
    name = "suggestions",
    description = "Tell which skills to archive, look after or merge; decides nothing.")
final class SkillsSuggestionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "SKILL",
      arity = "0..1",
      description = "Its id or name; all in use if left out.")
  private String name = "";

  SkillsSuggestionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::suggest);
  }

  private Reply suggest(Workbench workbench) {
    var book = workbench.skillBook();
    var rows = new ArrayList<Row>();
    if (name.isEmpty()) {
      book.retiring().advice().forEach(advice -> rows.add(Row.of(advice)));
    } else {
      var skill = SkillList.named(name, workbench);
      book.retiring().advice(skill).forEach(advice -> rows.add(Row.of(advice)));
    }
    book.proposals().waiting().stream()
        .filter(proposal -> proposal.kind().equals("merge"))
        .map(proposal -> Row.of(proposal, workbench))
        .filter(row -> name.isEmpty() || name.equals(row.name) || name.equals("" + row.skill))
        .forEach(rows::add);
    return new Suggested(List.copyOf(rows));
  }

  private record Suggested(List<Row> suggestions) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      for (var row : suggestions) {
        text.append(
            "%-13s  %s\n    %s\n"
                .formatted(
                    row.kind.replace('_', ' '),
                    PlainText.line(row.name, 80),
                    PlainText.line(row.why, 2_000)));
      }
      return suggestions.isEmpty() ? "No skill in use gives cause for concern.\n" : text.toString();
    }
  }

  /// @param kind `retire`, `watch`, `stale`, `drift`, `jump`, `first_failure` or `merge`
  /// @param chance that the true reliability is below 0.30
  /// @param run at which it was noticed
  /// @param proposal to accept or reject, of a merge
  private record Row(
      long skill,
      String name,
      int version,
      String kind,
      String why,
      @Nullable Integer runs,
      @Nullable Double reliability,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double chance,
      @Nullable Long run,
      @Nullable Long proposal) {

    static Row of(Advice advice) {
      var rate = advice.rate();
      return new Row(
          advice.skill(),
          advice.name(),
          advice.version(),
          advice.kind().name().toLowerCase(Locale.ROOT),
          advice.why(),
          rate.n(),
          rate.n() == 0 ? null : rate.point(),
          rate.interval().low(),
          rate.interval().high(),
          advice.chance(),
          advice.run(),
          null);
    }

    static Row of(SkillProposal merge, Workbench workbench) {
      var kept = workbench.skillBook().store().existing(merge.skill());
      return new Row(
          kept.id(),
          kept.name(),
          kept.version(),
          "merge",
          merge.why(),
          null,
          null,
          null,
          null,
          null,
          null,
          merge.id());
    }
  }
}
