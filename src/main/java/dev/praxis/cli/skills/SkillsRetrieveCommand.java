package dev.praxis.cli.skills;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.Findings;
import dev.praxis.core.skills.finding.Found;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills retrieve`: the skills an agent would get for a task, and why.
@Command(name = "retrieve", description = "Show which skills an agent would get for a task.")
final class SkillsRetrieveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "TASK", description = "In the agent's own words.")
  private String task = "";

  @Option(names = "--category", paramLabel = "C", description = "Only skills of this category.")
  private String category = "";

  @Option(names = "--k", paramLabel = "N", description = "At most so many; 5 if left out.")
  private int most = Ask.USUAL;

  @Option(
      names = "--min-reliability",
      paramLabel = "R",
      description = "0 to 1; without a verified run the prior stands for it.")
  private double least;

  @Option(
      names = "--lower-bound",
      description = "Judge by the lower end of the reliability's interval.")
  private boolean lowerBound;

  @Option(names = "--text", description = "Print what the agent would read, to the letter.")
  private boolean text;

  SkillsRetrieveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::retrieve);
  }

  private Reply retrieve(Workbench workbench) {
    if (task.isBlank()) {
      throw new Problem(
          "There is no skill for no task.", "Say what is to be done, in the agent's own words.");
    }
    if (most < 1 || !(least >= 0 && least <= 1)) {
      throw new Problem(
          "%d skills of a reliability of %s cannot be found.".formatted(most, least),
          "Ask for 1 or more with --k, and for 0 to 1 with --min-reliability.");
    }
    var ask = new Ask(task, category.strip(), most, least, lowerBound, Instant.now());
    var findings =
        invocation.working(progress -> workbench.skillBook().finding().find(ask, progress));
    return Retrieved.of(findings, text);
  }

  /// @param nearest told only where nothing was found: what came nearest and does not fit
  /// @param byMeaning false where words alone decided
  private record Retrieved(
      List<Row> skills,
      @Nullable Row nearest,
      int considered,
      boolean byMeaning,
      String agentText,
      @JsonIgnore boolean agentTextOnly)
      implements Reply {

    static Retrieved of(Findings findings, boolean agentTextOnly) {
      var nearest =
          findings.found().isEmpty() ? findings.nearest().map(Row::of).orElse(null) : null;
      return new Retrieved(
          findings.found().stream().map(Row::of).toList(),
          nearest,
          findings.considered(),
          findings.byMeaning(),
          AgentText.of(findings),
          agentTextOnly);
    }

    @Override
    public String text() {
      return agentTextOnly ? PlainText.of(agentText) : table();
    }

    private String table() {
      var table =
          new TextTable(
              "NAME",
              "SCORE",
              "MATCH",
              "WORDS",
              "MEANING",
              "TRUST",
              "TRUST IN",
              "RUNS",
              "95 %",
              "RECENCY",
              "DAYS");
      skills.forEach(row -> row.addTo(table));
      var text =
          table.orWhenEmpty("Of %d skills in use none fits this task.".formatted(considered));
      if (nearest != null) {
        text +=
            "Nearest: %s, which matches by %.2f.\n"
                .formatted(PlainText.line(nearest.skill.name(), 60), nearest.match);
      }
      if (!skills.isEmpty()) {
        text += "Score = 0.6 × match + 0.3 × trust + 0.1 × recency.\n";
      }
      return byMeaning || considered == 0
          ? text
          : text + "The language model could not be asked; words alone decided.\n";
    }
  }

  /// What each adds to the score.
  private record Parts(double match, double trust, double recency) {}

  /// @param trustIn `reliability`, `lower_bound` or, without a verified run, `prior`
  private record Row(
      @JsonUnwrapped SkillList.Row skill,
      double score,
      double match,
      double words,
      @Nullable Double meaning,
      double trust,
      String trustIn,
      double recency,
      double days,
      Parts parts,
      List<String> shared) {

    static Row of(Found found) {
      return new Row(
          SkillList.Row.of(found.skill()),
          found.score(),
          found.match().match(),
          found.match().words(),
          found.match().meaning(),
          found.trust(),
          found.trustIn().name().toLowerCase(Locale.ROOT),
          found.recency(),
          found.days(),
          new Parts(found.ofMatch(), found.ofTrust(), found.ofRecency()),
          found.shared());
    }

    void addTo(TextTable table) {
      table.row(
          skill.name(),
          number(score),
          number(match),
          number(words),
          meaning == null ? "-" : number(meaning),
          number(trust),
          trustIn.replace('_', ' '),
          skill.success() + skill.partial() + skill.failure(),
          skill.reliability() == null ? "no runs" : SkillList.range(skill.low(), skill.high()),
          number(recency),
          "%.1f".formatted(days));
    }

    private static String number(double value) {
      return "%.3f".formatted(value);
    }
  }
}
