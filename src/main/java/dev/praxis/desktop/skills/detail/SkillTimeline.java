package dev.praxis.desktop.skills.detail;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.retiring.DriftChart;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.charts.DriftCurve;
import dev.praxis.desktop.skills.charts.RunTimeline;
import dev.praxis.desktop.skills.reading.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the chart of the runs of a skill.
final class SkillTimeline {
  private SkillTimeline() {}

  static RunTimeline of(Inspection inspection, Texts texts) {
    var runs = inspection.runs();
    return new RunTimeline(
        runs.stream().map(SkillTimeline::run).toList(), curve(inspection.drift(), runs), texts);
  }

  private static RunTimeline.Run run(Skill.Run run) {
    return new RunTimeline.Run(
        Long.toString(run.id()),
        Days.of(run.at()),
        run.version(),
        Outcome.of(run.outcome()),
        !run.verifier().equals("self"));
  }

  private static @Nullable DriftCurve curve(DriftChart drift, List<Skill.Run> runs) {
    var chart = drift.chart();
    if (chart == null) {
      return null;
    }
    var places = new HashMap<Long, Integer>();
    for (int i = 0; i < runs.size(); i++) {
      places.put(runs.get(i).id(), i);
    }
    var points = new ArrayList<DriftCurve.Point>();
    for (var point : drift.points()) {
      var place = places.get(point.trial().run());
      if (place != null) {
        boolean alarm = point.sum() >= chart.limit();
        boolean fresh = point.starts() && !points.isEmpty();
        points.add(new DriftCurve.Point(place, point.sum(), alarm, fresh));
      }
    }
    return new DriftCurve(points, chart.tolerated(), chart.limit());
  }
}
