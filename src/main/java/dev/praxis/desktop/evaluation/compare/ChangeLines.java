package dev.praxis.desktop.evaluation.compare;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.compare.ChangeLine.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets the items of two evaluations of one mode against each other.
final class ChangeLines {
  private static final double ROUNDING = 1e-9;

  private final Texts texts;

  ChangeLines(Texts texts) {
    this.texts = texts;
  }

  /// One item as one evaluation has it.
  ///
  /// @param worth larger is better
  private record Seen(String item, String project, String tag, String said, double worth) {}

  /// Worse ones first.
  List<ChangeLine> between(KeptEvaluation older, KeptEvaluation newer) {
    var before = seen(older);
    var lines = new ArrayList<ChangeLine>();
    seen(newer)
        .forEach((key, now) -> {
          var then = before.remove(key);
          if (then == null) {
            lines.add(line(Kind.ONLY_NEWER, now, "", now.said()));
          } else if (Math.abs(now.worth() - then.worth()) > ROUNDING) {
            var kind = now.worth() > then.worth() ? Kind.BETTER : Kind.WORSE;
            lines.add(line(kind, now, then.said(), now.said()));
          }
        });
    before.values().forEach(then -> lines.add(line(Kind.ONLY_OLDER, then, then.said(), "")));
    lines.sort(Comparator.comparing(ChangeLine::kind));
    return lines;
  }

  private static ChangeLine line(Kind kind, Seen item, String older, String newer) {
    return new ChangeLine(kind, item.item(), item.project(), item.tag(), older, newer);
  }

  private Map<String, Seen> seen(KeptEvaluation kept) {
    Map<String, Seen> items = new LinkedHashMap<>();
    switch (kept) {
      case KeptReplay replay -> replay.items().forEach(item -> items.put(item.task(), seen(item)));
      case KeptCoverage coverage ->
          coverage
              .run()
              .items()
              .forEach(item -> items.put(item.sessionKey() + "#" + item.tag(), seen(item)));
      case KeptJudged judged ->
          judged
              .items()
              .forEach(item -> items.put(item.sessionKey() + "#" + item.tag(), seen(item)));
      case KeptProspective windows ->
          windows.byTag().forEach(tag -> items.put(tag.tag(), seen(tag)));
    }
    return items;
  }

  /// Worth is the gain, and of equal gains the fewer failures after; without a result it is worth
  /// less than the worst one.
  private Seen seen(PairedItem item) {
    var said =
        item.missing()
            ? texts.get("evaluation.cell.missing")
            : texts.format("evaluation.compare.pair", runs(item.before()), runs(item.after()));
    return new Seen(
        item.task(), item.project(), item.tag(), said, item.missing() ? -2 : item.change());
  }

  private Seen seen(EvaluationRun.Item item) {
    return new Seen(
        item.sessionTitle().isBlank() ? item.sessionKey() : item.sessionTitle(),
        item.project(),
        tag(item.tag()),
        texts.get(
            item.prevented()
                ? "evaluation.cell.covered.prevented"
                : "evaluation.cell.covered.still_fails"),
        item.prevented() ? 1 : 0);
  }

  private Seen seen(JudgedItem item) {
    var word = item.preventable() ? "prevented" : item.unanswered() ? "missing" : "still_fails";
    return new Seen(
        item.sessionTitle().isBlank() ? item.sessionKey() : item.sessionTitle(),
        item.project(),
        tag(item.tag()),
        texts.get("evaluation.cell.judged." + word),
        item.preventable() ? 1 : 0);
  }

  private Seen seen(KeptProspective.TagChange tag) {
    return new Seen(
        tag.tag(),
        "",
        tag.tag(),
        texts.format(
            "evaluation.compare.rate",
            tag.failedBefore(),
            tag.sessionsBefore(),
            tag.failedAfter(),
            tag.sessionsAfter()),
        -tag.change());
  }

  private String tag(String tag) {
    return tag.isEmpty() ? texts.get("evaluation.no.tag") : tag;
  }

  private static String runs(List<Trial> trials) {
    return trials.stream().filter(Trial::failed).count() + "/" + trials.size();
  }
}
