package dev.praxis.desktop.skills.detail;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.standing.DriftWatch;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.skills.charts.DriftCurve;
import dev.praxis.desktop.skills.charts.RunTimeline;
import dev.praxis.desktop.skills.reading.Days;
import java.util.HashMap;
import java.util.List;

/// Makes the chart of the runs of a skill.
final class SkillTimeline {
  private SkillTimeline() {}

  static RunTimeline of(Inspection inspection, Texts texts) {
    var runs = inspection.runs();
    return new RunTimeline(
        runs.stream().map(SkillTimeline::run).toList(),
        inspection.watch().map(watch -> curve(watch, runs)).orElse(null),
        texts);
  }

  private static RunTimeline.Run run(Skill.Run run) {
    return new RunTimeline.Run(
        Long.toString(run.id()),
        Days.of(run.at()),
        run.version(),
        Outcome.of(run.outcome()),
        !run.verifier().equals("self"));
  }

  private static DriftCurve curve(DriftWatch watch, List<Skill.Run> runs) {
    var places = new HashMap<Long, Integer>();
    for (int i = 0; i < runs.size(); i++) {
      places.put(runs.get(i).id(), i);
    }
    return new DriftCurve(
        watch.points().stream()
            .filter(point -> places.containsKey(point.run()))
            .map(point ->
                new DriftCurve.Point(
                    places.getOrDefault(point.run(), 0), point.sum(), point.alarm(), point.fresh()))
            .toList(),
        watch.chart().tolerated(),
        watch.chart().limit());
  }
}
