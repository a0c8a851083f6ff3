package dev.praxis.cli.rules.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.standing.Stage;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rules as every command of `praxis rules` answers them.
///
/// @param skipped recurring tags without a draft, told by `rules draft` only
public record RuleList(
    List<Row> rules, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> skipped)
    implements Reply {

  public static RuleList of(List<Rule> rules) {
    return new RuleList(rules.stream().map(Row::of).toList(), null);
  }

  /// The same with what they were drafted from.
  ///
  /// @param stages of each rule, by its id
  public static RuleList withEvidence(
      List<Rule> rules, Map<Long, Stage> stages, Workbench workbench) {
    var evidence = workbench.rules().evidence();
    Map<SessionId, String> keys = new HashMap<>();
    return new RuleList(
        rules.stream()
            .map(rule ->
                Row.of(
                    rule,
                    stages.get(rule.id()),
                    evidence.getOrDefault(rule.id(), List.of()).stream()
                        .map(each ->
                            new Step(
                                keys.computeIfAbsent(each.session(), id -> key(id, workbench)),
                                each.seq(),
                                each.kind()))
                        .toList()))
            .toList(),
        null);
  }

  private static String key(SessionId id, Workbench workbench) {
    return workbench.sessions().find(id).map(Session::key).orElseThrow();
  }

  public RuleList skipping(List<String> tags) {
    return new RuleList(rules, tags);
  }

  /// The rules with these ids, in this order.
  ///
  /// @throws Problem where one of them is not there
  public static RuleList withIds(List<Long> ids, Workbench workbench) {
    return of(ids.stream().distinct().map(id -> rule(id, workbench)).toList());
  }

  public static Rule rule(long id, Workbench workbench) {
    return workbench
        .rules()
        .find(id)
        .orElseThrow(() ->
            new Problem(
                "There is no rule R" + id + " in this workspace.",
                "List the rules with `praxis rules list`."));
  }

  @Override
  public String text() {
    var table = new TextTable("RULE", "STATUS", "SUPPORT", "TOKENS", "SCOPE", "TAGS", "TEXT");
    for (var rule : rules) {
      table.row(
          "R" + rule.id,
          rule.stage == null ? rule.status : rule.stage,
          rule.support,
          rule.tokens,
          rule.scopeWords(),
          String.join(", ", rule.tags),
          rule.text);
      for (var lint : rule.lint) {
        table.row("", lint.severity(), "", "", "", lint.kind(), lint.message());
      }
    }
    return table.orWhenEmpty(whenEmpty()) + total();
  }

  private String whenEmpty() {
    return skipped == null ? "There are no such rules." : "No rule was drafted.";
  }

  private String total() {
    var active = rules.stream().filter(rule -> RuleStatus.of(rule.status).active()).toList();
    return active.isEmpty()
        ? ""
        : "%d active, %s.%n"
            .formatted(
                active.size(), Amount.of(active.stream().mapToInt(Row::tokens).sum(), "token"));
  }

  /// One rule.
  ///
  /// @param stage its status, or `monitored` for an exported rule of which a later session tells;
  ///   told by `rules list` only
  /// @param glob which files it is about; left out for other scopes
  /// @param offeredScope one that its evidence speaks for; left out where there is none
  public record Row(
      long id,
      String text,
      String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stage,
      List<String> tags,
      int support,
      int tokens,
      String scope,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String glob,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String offeredScope,
      List<FoundRow> lint,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Step> evidence) {

    static Row of(Rule rule) {
      return of(rule, null, null);
    }

    static Row of(Rule rule, @Nullable Stage stage, @Nullable List<Step> evidence) {
      return new Row(
          rule.id(),
          rule.text(),
          rule.status().word(),
          stage == null ? null : stage.word(),
          rule.tags(),
          rule.support(),
          rule.tokens(),
          rule.scope().word(),
          rule.scope() instanceof RuleScope.OnPath(var files) ? files : null,
          rule.mayBePersonal() ? new RuleScope.Personal().word() : null,
          rule.lint().stream().map(FoundRow::of).toList(),
          evidence);
    }

    public String scopeWords() {
      var named = glob == null ? scope : scope + " " + glob;
      return offeredScope == null ? named : named + " (or " + offeredScope + "?)";
    }
  }

  /// A step that a rule was drafted from; told by `rules list` only.
  ///
  /// @param kind `failed`, `fixed` or `words`
  public record Step(String session, int seq, String kind) {}
}
