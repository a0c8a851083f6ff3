package dev.praxis.mcp.tools;

import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.Findings;
import dev.praxis.core.skills.finding.Findings.Learning;
import dev.praxis.core.skills.finding.Found;
import dev.praxis.core.skills.finding.QuickRetriever;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the skills that fit a task.
public final class FindSkills implements Tool {
  private static final int MOST = 20;
  private static final String NOTHING =
      """
      No skill fits this task. Do it your own way; where it took three steps or more, worked and may \
      come again, call propose_skill afterwards.
      """;

  private final QuickRetriever skills;
  private final InstantSource clock;

  public FindSkills(QuickRetriever skills, InstantSource clock) {
    this.skills = skills;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "find_skills";
  }

  @Override
  public String title() {
    return "Find skills";
  }

  @Override
  public String description() {
    return """
    Looks for procedures that are known to work for a task, approved by a person. Call it before \
    you begin work of several steps, such as a deployment, a migration, a release or an \
    investigation. Answers with names, when to use each, how reliable it is (verified runs, with \
    their 95 % interval) and how well it matches; the best first. Then call get_skill for the steps \
    of the one you choose. An empty answer means that nothing fits.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(
            "task",
            new Field.Text(Limits.TASK),
            "the task in plain words, as it was asked of you: “renew the TLS certificate of nginx”."),
        Field.optional(
            "category",
            new Field.Text(Limits.NAME),
            "Only skills of this category, such as deployment, testing or debugging."),
        Field.optional(
            "k",
            new Field.Whole(1, MOST),
            "How many at most; %d if left out.".formatted(Ask.USUAL)),
        Field.optional(
            "min_reliability",
            new Field.Share(),
            "Only skills at least this reliable, from 0 to 1. A skill that never ran counts by the"
                + " confidence it was made with."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object(
        "skills",
        Output.list(
            Output.object(
                "id",
                Output.WHOLE,
                "name",
                Output.TEXT,
                "description",
                Output.TEXT,
                "category",
                Output.TEXT,
                "version",
                Output.WHOLE,
                "steps",
                Output.WHOLE,
                "parameters",
                Output.TEXTS,
                "score",
                Output.NUMBER,
                "match",
                Output.NUMBER,
                "reliability",
                Output.RELIABILITY)),
        "considered",
        Output.WHOLE,
        "by_meaning",
        Output.FLAG,
        "still_learning",
        Output.WHOLE);
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    var findings =
        skills.find(
            new Ask(
                arguments.text("task"),
                arguments.text("category").strip(),
                arguments.whole("k", Ask.USUAL),
                arguments.share("min_reliability"),
                false,
                clock.instant()));
    var content = new LinkedHashMap<String, Object>();
    content.put("skills", findings.found().stream().map(FindSkills::content).toList());
    content.put("considered", findings.considered());
    content.put("by_meaning", findings.byMeaning());
    content.put("still_learning", findings.learning().left());
    return new Answer(text(findings), content);
  }

  private static String text(Findings findings) {
    if (findings.found().isEmpty()) {
      return learning(findings.learning()) + NOTHING;
    }
    var text = new StringBuilder(learning(findings.learning()));
    for (var found : findings.found()) {
      text.append(AgentText.brief(found.skill()));
      text.append(
          "Match %.0f %%, score %.2f.\n\n".formatted(100 * found.match().match(), found.score()));
    }
    return text.append("Call get_skill with the name of the one you want to use.\n").toString();
  }

  private static String learning(Learning learning) {
    return learning.left() == 0
        ? ""
        : """
        Praxis is still learning %,d of %,d skills by meaning; those were looked for by the words \
        of the task alone. Where nothing below fits, ask again in other words, or in a minute.

        """
            .formatted(learning.left(), learning.all());
  }

  private static Map<String, Object> content(Found found) {
    var content = SkillContent.of(found.skill());
    content.put("score", found.score());
    content.put("match", found.match().match());
    return content;
  }
}
