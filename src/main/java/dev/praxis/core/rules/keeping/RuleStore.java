package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TagSupport;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.waiver.WaiverStore;
import dev.praxis.core.store.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps rules, and the curator's decisions about them; each decision can be undone. A decision
/// over several rules is made for all of them or for none.
public final class RuleStore {
  private final Database database;
  private final History history;
  private final KeptRules kept;
  private final RuleDecisions decisions;

  public RuleStore(Database database, History history, TokenCounter tokens, TagSupport support) {
    this.database = database;
    this.history = history;
    this.kept = new KeptRules(tokens, support);
    this.decisions = new RuleDecisions(history, this::rules);
  }

  /// In the order of the instruction file.
  public List<Rule> list() {
    return kept().stream().map(KeptRules.Kept::rule).toList();
  }

  /// What waits for a decision, best first: support, then position. A snoozed rule waits again once
  /// it has more support than when it was put aside.
  public List<Rule> queue() {
    return kept().stream()
        .filter(kept ->
            switch (kept.rule().status()) {
              case CANDIDATE -> true;
              case SNOOZED -> kept.hasNewEvidence();
              case APPROVED, EXPORTED, RETIRED, REJECTED, MERGED -> false;
            })
        .map(KeptRules.Kept::rule)
        .sorted(Comparator.comparingInt(Rule::support).reversed())
        .toList();
  }

  public Optional<Rule> find(long id) {
    return rules(Set.of(id)).stream().findFirst();
  }

  /// Newest first.
  public List<Rule.Version> versions(long id) {
    return database.read(handle -> RuleRowStore.versions(handle, id));
  }

  /// Every wording any rule ever had, whatever became of it.
  public Set<String> wordings() {
    return byWording().keySet();
  }

  /// Which rule has or had a wording, whatever became of it; where several had it, an active one.
  public Map<String, Long> byWording() {
    return database.read(RuleRowStore::byWording);
  }

  /// The status of each rule, without what takes time to work out.
  public Map<Long, RuleStatus> statuses() {
    return database.read(RuleRowStore::rows).stream()
        .collect(Collectors.toMap(RuleRowStore.Row::id, RuleRowStore.Row::status));
  }

  /// A rule as it would be in these words, with what would then speak against it. Keeps nothing;
  /// support and projects are not worked out.
  ///
  /// @param id of the rule to be worded anew; 0 for a new one
  public Rule imagined(long id, String text) {
    return database.read(handle -> kept.imagined(handle, id, text));
  }

  /// Of these findings of a rule those that nobody waived.
  public List<Finding> standing(Rule rule, List<Finding> findings) {
    var waivers = database.read(WaiverStore::byRule).getOrDefault(rule.id(), List.of());
    return RuleLint.standing(rule, findings, waivers);
  }

  /// When and why each rule was refused last that ever was, by its id.
  public Map<Long, Rejection> rejections() {
    return database.read(RejectionStore::newest);
  }

  /// The model that drafted a rule, by the rule's id; none where none did.
  public Map<Long, String> models() {
    return database.read(RuleRowStore::models);
  }

  /// By the id of each merged rule, the rule it became part of.
  public Map<Long, Long> mergedInto() {
    return database.read(RuleMergeStore::winners);
  }

  /// What each drafted rule was drafted from, by its id; none of sessions that are held out.
  public Map<Long, List<RuleEvidence>> evidence() {
    return database.read(RuleEvidenceStore::byRule);
  }

  /// Takes rules into the next export.
  ///
  /// @throws Problem also where one of several rules has a finding: such a rule is approved alone
  public void approve(List<Long> ids) {
    decisions.decide(RuleAct.APPROVE, ids);
  }

  public void reject(List<Long> ids) {
    reject(ids, "");
  }

  /// Refuses rules; the reason is kept with each of them.
  public void reject(List<Long> ids, String reason) {
    var checked = RejectionStore.checked(reason);
    decisions.decide(
        RuleAct.REJECT,
        ids,
        (handle, rule, now) -> RejectionStore.insert(handle, rule, checked, now));
  }

  /// Puts a candidate aside until more evidence than now is mined.
  public void snooze(List<Long> ids) {
    decisions.decide(RuleAct.SNOOZE, ids);
  }

  public void retire(List<Long> ids) {
    decisions.decide(RuleAct.RETIRE, ids);
  }

  /// Takes a decided rule back among the candidates.
  public void reopen(List<Long> ids) {
    decisions.decide(RuleAct.REOPEN, ids);
  }

  /// A new version of the text; the status stays. The same text again changes nothing.
  ///
  /// @throws Problem where the text is blank, has a line break or is over 2,000 characters
  public void edit(long id, String text) {
    decisions.reword(existing(id), text, "curator", "edit", "Edit rule " + id);
  }

  /// Makes an earlier wording the newest again, as a new version.
  public void restore(long id, int version) {
    var rule = existing(id);
    var earlier =
        versions(id).stream()
            .filter(wording -> wording.version() == version)
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                    "Rule %d has no version %d.".formatted(id, version),
                    "Choose one from 1 to %d.".formatted(rule.version())));
    var label = "Restore version %d of rule %d".formatted(version, id);
    decisions.reword(rule, earlier.text(), earlier.author(), "restore", label);
  }

  /// A rule in the curator's own words, as a candidate.
  ///
  /// @throws Problem where the text is blank, has a line break or is over 2,000 characters
  public Rule add(String text, List<String> tags) {
    return addAll(List.of(new RuleDraft(text, tags, "curator")), "add", "Add a rule").getFirst();
  }

  /// Several rules at once, as candidates in this order; one decision.
  public List<Rule> addAll(List<RuleDraft> drafts, String act, String label) {
    return draft(drafts, List.of(), act, label);
  }

  /// Adds candidates and takes decided rules back among them; one decision.
  public List<Rule> draft(
      List<RuleDraft> drafts, List<KeptRules.Again> again, String act, String label) {
    var checked = drafts.stream().map(RuleDraft::checked).toList();
    long now = System.currentTimeMillis();
    var added =
        history.decide(
            act,
            "rule",
            label,
            handle -> {
              for (var each : again) {
                RuleRowStore.move(handle, each.rule(), RuleStatus.CANDIDATE, now);
                RuleEvidenceStore.insert(handle, each.rule().id(), each.evidence());
              }
              return checked.stream()
                  .map(draft -> RuleRowStore.insert(handle, draft, now))
                  .collect(Collectors.toSet());
            });
    again.forEach(each -> added.add(each.rule().id()));
    return rules(added);
  }

  /// Says that approved rules now stand in a file. Part of the decision that `handle` belongs to.
  public void markExported(Handle handle, List<Rule> written) {
    long now = System.currentTimeMillis();
    written.stream()
        .filter(rule -> rule.status() == RuleStatus.APPROVED)
        .forEach(rule -> RuleRowStore.move(handle, rule, RuleStatus.EXPORTED, now));
  }

  /// What stands in instruction files as of now, in order. Part of the decision that `handle`
  /// belongs to.
  public List<Standing> standing(Handle handle) {
    return RuleRowStore.rows(handle).stream()
        .filter(row -> row.status() == RuleStatus.EXPORTED)
        .map(row -> new Standing(row.id(), row.version(), row.text()))
        .toList();
  }

  /// A rule as it stands in a file.
  public record Standing(long id, int version, String text) {}

  /// Like [#list], with what each rule was when it was last decided.
  public List<KeptRules.Kept> kept() {
    return database.read(handle -> kept.list(handle, _ -> true));
  }

  private List<Rule> rules(Set<Long> ids) {
    return database.read(handle -> kept.list(handle, ids::contains)).stream()
        .map(KeptRules.Kept::rule)
        .toList();
  }

  private Rule existing(long id) {
    return find(id).orElseThrow(() -> noSuchRule(id));
  }

  /// That a rule is not there.
  public static Problem noSuchRule(long id) {
    return new Problem(
        "There is no rule %d.".formatted(id), "List the rules to see their numbers.");
  }
}
