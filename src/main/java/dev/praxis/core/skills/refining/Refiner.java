package dev.praxis.core.skills.refining;

import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.similarity.NearDuplicates;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.task.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at how the skills in use have fared, and puts before the curator what it would change in
/// them. Changes nothing itself. Doing it again proposes nothing twice, and what was rejected only
/// after further runs.
public final class Refiner {
  private static final String IN_USE = "active";

  private final SkillStore skills;
  private final SkillRunStore runs;
  private final SkillProposals proposals;
  private final EmbeddingStore embeddings;

  public Refiner(
      SkillStore skills, SkillRunStore runs, SkillProposals proposals, EmbeddingStore embeddings) {
    this.skills = skills;
    this.runs = runs;
    this.proposals = proposals;
    this.embeddings = embeddings;
  }

  /// All skills in use.
  ///
  /// @return what was proposed now, and waits from now on
  public List<SkillProposal> refine(Progress progress) {
    var inUse = skills.list().stream().filter(skill -> skill.status().equals(IN_USE)).toList();
    var proposed = new ArrayList<SkillProposal>();
    for (int i = 0; i < inUse.size() && !progress.stopRequested(); i++) {
      progress.at(i, inUse.size(), "Reading the runs of " + inUse.get(i).name());
      refinement(inUse.get(i)).ifPresent(proposed::add);
    }
    if (!progress.stopRequested()) {
      proposed.addAll(mergers(inUse, progress));
    }
    return kept(proposed);
  }

  /// What would change in one skill; empty where nothing would. Proposes nothing.
  public Optional<SkillProposal> refinement(Skill skill) {
    if (skill.reliability().runs() < Refinement.LEAST_RUNS) {
      return Optional.empty();
    }
    int ofVersion =
        Optional.ofNullable(skills.counts(skill.id()).get(skill.version()))
            .map(Reliability::runs)
            .orElse(0);
    return Refinement.of(skill.text(), ofVersion, runs.figures(skill.id(), skill.version()))
        .map(change -> proposal("refine", skill, null, change.proposed(), change.why()));
  }

  /// Each skill is merged into one other at most.
  private List<SkillProposal> mergers(List<Skill> all, Progress progress) {
    var inUse = all.stream().filter(skill -> !skill.steps().isEmpty()).toList();
    var groups =
        NearDuplicates.groups(inUse.stream().map(Refiner::actions).toList()).stream()
            .filter(group -> group.size() > 1)
            .map(group -> group.stream().map(inUse::get).toList())
            .toList();
    var texts = new HashSet<String>();
    groups.forEach(group -> group.forEach(skill -> texts.add(use(skill))));
    var meanings = embeddings.of(texts, progress);
    Map<Long, Merging> best = new HashMap<>();
    for (var group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          var one = meanings.get(use(group.get(i)));
          var other = meanings.get(use(group.get(j)));
          if (one != null && other != null && one.similarity(other) >= Merging.ALIKE) {
            var merging = Merging.of(group.get(i), group.get(j), one.similarity(other));
            if (merging.isSound()) {
              best.merge(merging.other().id(), merging, Refiner::better);
            }
          }
        }
      }
    }
    return best.values().stream()
        .filter(merging -> !best.containsKey(merging.kept().id())) // merged itself
        .map(merging ->
            proposal(
                "merge", merging.kept(), merging.other().id(), merging.proposed(), merging.why()))
        .toList();
  }

  private static Merging better(Merging one, Merging another) {
    double first = one.kept().reliability().interval().low();
    double second = another.kept().reliability().interval().low();
    return first > second || (first == second && one.kept().id() < another.kept().id())
        ? one
        : another;
  }

  private static String actions(Skill skill) {
    return skill.steps().stream().map(Skill.Step::action).collect(Collectors.joining("\n"));
  }

  private static String use(Skill skill) {
    return skill.name().replace('_', ' ') + ". " + skill.description();
  }

  private static SkillProposal proposal(
      String kind, Skill skill, @Nullable Long other, SkillText proposed, String why) {
    return new SkillProposal(
        0, kind, skill.id(), skill.version(), other, proposed, why, "", Instant.now());
  }

  /// A change of a skill that waits already is not joined by a second one of its kind, for only one
  /// of them could be accepted.
  private List<SkillProposal> kept(List<SkillProposal> proposed) {
    var before = proposals.waiting();
    Set<String> waiting = before.stream().map(Refiner::place).collect(Collectors.toSet());
    var known = before.stream().map(SkillProposal::id).collect(Collectors.toSet());
    var added = new HashSet<Long>();
    for (var proposal : proposed) {
      if (waiting.add(place(proposal))) {
        added.add(proposals.propose(proposal));
      }
    }
    return proposals.waiting().stream()
        .filter(proposal -> added.contains(proposal.id()) && !known.contains(proposal.id()))
        .toList();
  }

  private static String place(SkillProposal proposal) {
    return "%s %d at %d".formatted(proposal.kind(), proposal.skill(), proposal.baseVersion());
  }
}
