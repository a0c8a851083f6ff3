package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns an evaluation into the rows of its table.
public final class ItemRows {
  private final List<Rule> rules;
  private final Map<String, Long> lineages;
  private final Texts texts;

  /// Rows that name the rules and lineages of a workspace.
  ///
  /// @param rules of the workspace as they are now
  /// @param lineages by the keys of sessions
  public ItemRows(List<Rule> rules, Map<String, Long> lineages, Texts texts) {
    this.rules = List.copyOf(rules);
    this.lineages = Map.copyOf(lineages);
    this.texts = texts;
  }

  public ItemTable of(KeptEvaluation kept) {
    var name = kept.ref().word();
    return switch (kept) {
      case KeptReplay replay ->
          replay.verdict().isEmpty() ? new UnfinishedRows(this).of(replay) : pairs(name, replay);
      case KeptCoverage coverage ->
          new ItemTable(
              name,
              Kind.COVERED,
              coverage.run().items().stream().map(item -> row(item, coverage.run())).toList());
      case KeptJudged judged ->
          new ItemTable(
              name, Kind.JUDGED, judged.items().stream().map(item -> row(item, judged)).toList());
      case KeptProspective _ -> new ItemTable(name, Kind.RATES, List.of());
    };
  }

  private ItemTable pairs(String name, KeptReplay replay) {
    var confidence = Confidence.of(replay, texts);
    return new ItemTable(
        name,
        Kind.PAIRS,
        replay.items().stream()
            .map(item -> row(item, lineage(replay, item), confidence, replay.plan().after()))
            .toList());
  }

  private ItemRow row(PairedItem item, String lineage, Confidence confidence, String instructions) {
    var trials = Stream.concat(item.before().stream(), item.after().stream()).toList();
    var overruled = trials.stream().filter(trial -> trial.override().isPresent()).toList();
    double change = item.change();
    return new ItemRow(
        item.task(),
        item.task(),
        lineage,
        item.project(),
        item.tag(),
        item.critical(),
        Cell.of(item.cell()),
        runs(item.before()),
        runs(item.after()),
        item.missing() || Double.isNaN(change) ? OptionalDouble.empty() : OptionalDouble.of(change),
        covering(item.tag(), instructions),
        confidence,
        overruled.stream()
            .map(trial -> said(trial, trial.failed()))
            .collect(Collectors.joining("\n")),
        overruled.stream()
            .map(trial -> said(trial, trial.machineFailed()))
            .collect(Collectors.joining("\n")),
        evidence(item),
        trials.stream().mapToLong(Trial::tokens).sum(),
        trials.stream().mapToDouble(Trial::seconds).sum(),
        (int) trials.stream().filter(Trial::cached).count(),
        null,
        trials.stream().anyMatch(trial -> !trial.isMissing()),
        !item.missing());
  }

  /// Of the session a task was taken from, where its set names one.
  String lineage(KeptReplay replay, PairedItem item) {
    return replay.plan().tasks().stream()
        .filter(task -> task.name().equals(item.task()))
        .map(ReplayTask::session)
        .findFirst()
        .map(this::lineage)
        .orElse("");
  }

  private String lineage(String session) {
    var number = lineages.get(session);
    return number == null ? "" : "L" + number;
  }

  private ItemRow row(EvaluationRun.Item item, EvaluationRun run) {
    var covering =
        run.rules().stream()
            .filter(rule -> item.caughtBy().contains(rule.id()))
            .map(EvaluationRun.RuleThen::text)
            .collect(Collectors.joining("\n"));
    return held(
        item.session().value() + "#" + item.tag(),
        title(item.sessionTitle(), item.sessionKey()),
        lineage(item.sessionKey()),
        item.project(),
        item.tag(),
        item.prevented() ? Cell.PREVENTED : Cell.STILL_FAILS,
        covering,
        Confidence.NONE,
        item.reason(),
        item.session());
  }

  private ItemRow row(JudgedItem item, KeptJudged judged) {
    var cell =
        item.preventable() ? Cell.PREVENTED : item.unanswered() ? Cell.MISSING : Cell.STILL_FAILS;
    return held(
        item.session().value() + "#" + item.tag(),
        title(item.sessionTitle(), item.sessionKey()),
        lineage(item.sessionKey()),
        item.project(),
        item.tag(),
        cell,
        item.answers().stream().map(JudgedItem.Answer::text).collect(Collectors.joining("\n")),
        Confidence.of(item, judged.check(), texts),
        item.answers().stream()
            .map(JudgedItem.Answer::reason)
            .filter(Predicate.not(String::isBlank))
            .collect(Collectors.joining("\n")),
        item.session());
  }

  private ItemRow held(
      String key,
      String title,
      String lineage,
      String project,
      String tag,
      Cell cell,
      String covering,
      Confidence confidence,
      String evidence,
      SessionId session) {
    return new ItemRow(
        key,
        title,
        lineage,
        project,
        tag.isEmpty() ? texts.get("evaluation.no.tag") : tag,
        false,
        cell,
        Runs.NONE,
        Runs.NONE,
        OptionalDouble.empty(),
        covering,
        confidence,
        "",
        "",
        evidence,
        0,
        0,
        0,
        session,
        true,
        false);
  }

  /// Rules of the second arm that are about the tag.
  private String covering(String tag, String instructions) {
    return rules.stream()
        .filter(rule -> !tag.isBlank() && rule.tags().contains(tag))
        .map(Rule::text)
        .filter(instructions::contains)
        .collect(Collectors.joining("\n"));
  }

  private static Runs runs(List<Trial> trials) {
    var run = trials.stream().filter(trial -> !trial.isMissing()).toList();
    return new Runs((int) run.stream().filter(Trial::failed).count(), run.size());
  }

  private String said(Trial trial, boolean failed) {
    return texts.format(
        failed ? "evaluation.said.failed" : "evaluation.said.passed", trial.epoch());
  }

  /// Why it came out as it did: of the run that failed last, or else of the last one.
  private static String evidence(PairedItem item) {
    return Stream.of(item.after(), item.before())
        .flatMap(List::stream)
        .filter(trial -> trial.failed() && !trial.isMissing())
        .findFirst()
        .or(() -> item.after().stream().filter(trial -> !trial.isMissing()).findFirst())
        .map(Trial::reason)
        .orElse("");
  }

  private static String title(String title, String key) {
    return title.isBlank() ? key : title;
  }
}
