package dev.praxis.core.report.skills;

import dev.praxis.core.Problem;
import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.report.document.Report.Fact;
import dev.praxis.core.report.document.Report.Items;
import dev.praxis.core.report.document.Report.Row;
import dev.praxis.core.report.document.Report.Tone;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.List;

/// How often the verified runs of each skill ended well. Candidates and the archive are not in it.
public final class SkillsReport {
  /// Below this a skill does more harm than good.
  private static final double RETIRE = 0.3;

  private final Mask mask;
  private final Texts texts;
  private final String version;
  private final Values values = new Values();

  /// @param version of the program
  public SkillsReport(Mask mask, Texts texts, String version) {
    this.mask = mask;
    this.texts = texts;
    this.version = version;
  }

  /// The report.
  ///
  /// @throws Problem where no skill is in use
  public Report of(List<Skill> all) {
    var skills = inUse(all);
    var charts = charts(all, mask, texts);
    var numbers = numbers(skills);
    skills.forEach(this::add);
    charts.forEach(values::add);
    int runs = skills.stream().mapToInt(skill -> skill.reliability().runs()).sum();
    return new Report(
        "Praxis: skills",
        "Reliability of skills",
        Tone.OPEN,
        "%d skills, %d verified runs".formatted(skills.size(), runs),
        "A run counts once a test, a health check, the output or a person has verified it; a"
            + " partial success counts as half of one. Skills stand by the lower end of their"
            + " interval, so that few runs never look like certainty.",
        List.of(),
        List.of(
            new Fact(
                "Interval",
                "Wilson 95 %; Jeffreys with half credit where runs were partial",
                false),
            new Fact(
                "Made by", "Praxis " + version + ", Java " + Runtime.version().feature(), false)),
        numbers.measures(),
        charts,
        items(skills),
        List.of(
            "Runs are what happened, not a sample: easy tasks make a skill look better.",
            "What an agent says of itself is counted beside and never in."),
        values);
  }

  /// Its only chart.
  ///
  /// @throws Problem where no skill is in use
  public static List<NamedChart> charts(List<Skill> all, Mask mask, Texts texts) {
    var rows =
        inUse(all).stream()
            .map(skill -> {
              var name = mask.apply(skill.name());
              var reliability = skill.reliability();
              return new ForestChart.Row(
                  name, name, reliability.point(), reliability.interval(), reliability.runs());
            })
            .toList();
    var line = new ForestChart.Reference(RETIRE, texts.get("skills.retire.line"));
    return List.of(
        new NamedChart(
            "reliability",
            texts.get("chart.title.reliability"),
            new ForestChart(rows, line, "", texts)));
  }

  private static List<Skill> inUse(List<Skill> all) {
    var skills =
        all.stream()
            .filter(skill -> !skill.status().equals("candidate"))
            .filter(skill -> !skill.status().equals("archived"))
            .sorted(
                Comparator.comparing((Skill skill) -> skill.reliability().interval().low())
                    .reversed()
                    .thenComparing(Skill::name))
            .toList();
    if (skills.isEmpty()) {
      throw new Problem(
          "No skill is in use.", "Form or import skills and approve them, then report on them.");
    }
    return skills;
  }

  private Numbers numbers(List<Skill> skills) {
    var numbers = new Numbers(values);
    int success = skills.stream().mapToInt(skill -> skill.reliability().success()).sum();
    int partial = skills.stream().mapToInt(skill -> skill.reliability().partial()).sum();
    int failure = skills.stream().mapToInt(skill -> skill.reliability().failure()).sum();
    int unverified = skills.stream().mapToInt(skill -> skill.reliability().selfReported()).sum();
    numbers.count("skills", "Skills", skills.size(), "in use");
    numbers.count("success", "Verified successes", success, "");
    numbers.count("partial", "Partial", partial, "each half a success");
    numbers.count("failure", "Failures", failure, "");
    numbers.count("self-reported", "Told by agents only", unverified, "counted nowhere else");
    values.add("plan", "confidence", 0.95);
    return numbers;
  }

  private void add(Skill skill) {
    var name = mask.apply(skill.name());
    var reliability = skill.reliability();
    values.add("skill", name, "version", skill.version());
    values.add("skill", name, "status", skill.status());
    values.add("skill", name, "success", reliability.success());
    values.add("skill", name, "partial", reliability.partial());
    values.add("skill", name, "failure", reliability.failure());
    values.add("skill", name, "self-reported", reliability.selfReported());
    values.add("skill", name, "reliability", reliability.point());
    values.add("skill", name, "low", reliability.interval().low());
    values.add("skill", name, "high", reliability.interval().high());
  }

  private Items items(List<Skill> skills) {
    return new Items(
        "Skills, the surest first",
        List.of(
            "Skill",
            "Version",
            "Success",
            "Partial",
            "Failure",
            "Reliability",
            "95 %",
            "Told only"),
        skills.stream().map(this::row).toList(),
        "No skill.");
  }

  private Row row(Skill skill) {
    Reliability reliability = skill.reliability();
    return new Row(
        List.of(
            mask.apply(skill.name()),
            Integer.toString(skill.version()),
            Integer.toString(reliability.success()),
            Integer.toString(reliability.partial()),
            Integer.toString(reliability.failure()),
            reliability.runs() == 0 ? "no runs" : Figures.share(reliability.point()),
            Figures.range(reliability.interval()),
            Integer.toString(reliability.selfReported())),
        reliability.runs() > 0 && reliability.interval().high() < RETIRE);
  }
}
