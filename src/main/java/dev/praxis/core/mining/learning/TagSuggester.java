package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.mining.learning.Suggestion.Source;
import dev.praxis.core.mining.proposing.Proposal;
import dev.praxis.core.mining.proposing.ProposalStore;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Proposes tags for evidence: by a classifier for each tag with enough decisions, for the others
/// by likeness to their examples; beside them stands what a language model proposed. It learns from
/// every decision, at a cost that grows with the decisions and not with the workspace. Knows
/// nothing of held-out sessions. Thread-safe.
public final class TagSuggester {
  private static final double LEAST = 0.4; // below, a proposal is in the way
  private static final int MOST = 5;

  private final Database database;
  private final EmbeddingStore embeddings;
  private final Taxonomy taxonomy;
  private final ProposalStore proposed;
  private final AtomicReference<@Nullable Learned> last = new AtomicReference<>();

  public TagSuggester(Database database, EmbeddingStore embeddings, Taxonomy taxonomy) {
    this.database = database;
    this.embeddings = embeddings;
    this.taxonomy = taxonomy;
    proposed = new ProposalStore(database);
  }

  private record Asked(Lessons lessons, Map<Signal, Clue> clues) {}

  private record Learned(Lessons lessons, List<TagJudge> judges) {}

  /// The tags each piece of evidence may deserve, likeliest first, at most five; none for one that
  /// is like nothing known. Takes about 3 ms for each quote that was never looked at.
  ///
  /// @return without those left when `progress` asked to stop
  public Map<Signal, List<Suggestion>> suggest(Collection<Signal> evidence, Progress progress) {
    var asked =
        database.read(handle -> {
          var clues = new LinkedHashMap<Signal, Clue>();
          evidence.forEach(signal -> clues.put(signal, ClueStore.clue(handle, signal)));
          return new Asked(Lessons.of(handle, taxonomy), clues);
        });
    var judges = judges(asked.lessons(), progress);
    if (progress.stopRequested()) {
      return Map.of();
    }
    var meanings =
        embeddings.of(
            asked.clues().values().stream().map(Clue::text).distinct().toList(), progress);
    var suggestions = new HashMap<Signal, List<Suggestion>>();
    asked
        .clues()
        .forEach((signal, clue) -> {
          var meaning = meanings.get(clue.text());
          if (meaning != null) {
            suggestions.put(signal, likeliest(new Sample(clue, meaning), judges));
          }
        });
    addProposed(suggestions, evidence);
    return suggestions;
  }

  /// What a language model proposed has its place among the others; one tag is suggested once.
  private void addProposed(Map<Signal, List<Suggestion>> suggestions, Collection<Signal> evidence) {
    var proposals = proposed.of(evidence.stream().map(Signal::quote).distinct().toList());
    for (var signal : evidence) {
      var proposal = proposals.get(signal.quote());
      var known = suggestions.get(signal);
      if (proposal != null && known != null) {
        suggestions.put(signal, with(proposal, known));
      }
    }
  }

  private static List<Suggestion> with(Proposal proposal, List<Suggestion> known) {
    var others = known.stream().filter(each -> !each.tag().equals(proposal.tag())).toList();
    var same = known.stream().filter(each -> each.tag().equals(proposal.tag())).findFirst();
    var because =
        same.map(each -> proposal.because() + "; " + each.because()).orElse(proposal.because());
    double chance =
        same.map(each -> Math.max(each.chance(), proposal.chance())).orElse(proposal.chance());
    var all = new ArrayList<>(others.subList(0, Math.min(others.size(), MOST - 1)));
    all.add(new Suggestion(proposal.tag(), chance, Source.MODEL, because));
    all.sort(Comparator.comparingDouble(Suggestion::chance).reversed());
    return List.copyOf(all);
  }

  private static List<Suggestion> likeliest(Sample sample, List<TagJudge> judges) {
    return judges.stream()
        .map(judge -> judge.judge(sample))
        .filter(suggestion -> suggestion.chance() >= LEAST)
        .sorted(Comparator.comparingDouble(Suggestion::chance).reversed())
        .limit(MOST)
        .toList();
  }

  /// Learned anew only where something was decided since. One learns at a time: whoever was
  /// overtaken by a newer wish while waiting for a turn has been asked to stop by then.
  private synchronized List<TagJudge> judges(Lessons lessons, Progress progress) {
    var known = last.get();
    if (known != null && known.lessons().equals(lessons)) {
      return known.judges();
    }
    var texts = new LinkedHashSet<String>();
    for (var lesson : lessons.all().values()) {
      lesson.accepted().forEach(clue -> texts.add(clue.text()));
      lesson.refused().forEach(clue -> texts.add(clue.text()));
    }
    var meanings = embeddings.of(texts, progress);
    var samples = new LinkedHashMap<String, Samples>();
    lessons.all().forEach((tag, lesson) -> samples.put(tag, Samples.of(lesson, meanings)));
    var judges = new ArrayList<TagJudge>();
    for (var tag : samples.keySet()) {
      if (progress.stopRequested()) {
        return List.of();
      }
      boolean whole = meanings.size() == texts.size();
      judges.add(judge(tag, samples, whole && lessons.canTeach(tag)));
    }
    if (meanings.size() == texts.size()) {
      last.set(new Learned(lessons, judges));
    }
    return judges;
  }

  private static TagJudge judge(String tag, Map<String, Samples> samples, boolean learns) {
    var own = samples.getOrDefault(tag, new Samples(List.of(), List.of()));
    return learns ? TagJudge.learned(tag, own, others(tag, samples)) : TagJudge.like(tag, own);
  }

  /// What is confirmed as another tag teaches what this one is not.
  private static List<Sample> others(String tag, Map<String, Samples> samples) {
    return samples.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(tag))
        .flatMap(entry -> entry.getValue().accepted().stream().limit(Samples.OF_OTHERS))
        .toList();
  }
}
