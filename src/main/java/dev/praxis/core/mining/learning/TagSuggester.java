package dev.praxis.core.mining.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.Taxonomy;
import dev.praxis.core.mining.learning.TaughtStore.Taught;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Proposes tags for evidence: by a classifier for each tag with enough decisions, for the others
/// by likeness to their examples. Knows nothing of held-out sessions.
public final class TagSuggester {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double LEAST = 0.4; // below, a proposal is in the way
  private static final int MOST = 5;

  private final Database database;
  private final EmbeddingStore embeddings;
  private final Taxonomy taxonomy;

  public TagSuggester(Database database, EmbeddingStore embeddings, Taxonomy taxonomy) {
    this.database = database;
    this.embeddings = embeddings;
    this.taxonomy = taxonomy;
  }

  /// The tags each quote may deserve, likeliest first, at most five; none for a quote that is like
  /// nothing known. Takes about 3 ms for each quote that was never looked at.
  ///
  /// @return by quote; without those left when `progress` asked to stop
  public Map<String, List<Suggestion>> suggest(Collection<String> quotes, Progress progress) {
    var decided = database.read(TaughtStore::taught);
    var lessons = lessons(decided);
    var texts = new LinkedHashSet<>(quotes);
    for (var lesson : lessons.values()) {
      texts.addAll(lesson.accepted());
      texts.addAll(lesson.refused());
    }
    var meanings = embeddings.of(texts, progress);
    var judges = new ArrayList<Judge>();
    lessons.forEach((tag, lesson) -> {
      var own = decided.getOrDefault(tag, new Taught());
      boolean learns = TagClassifier.canLearn(own.accepted().size(), own.refused().size());
      judges.add(learns ? learned(tag, lessons, meanings) : like(tag, lesson, meanings));
    });
    var suggestions = new HashMap<String, List<Suggestion>>();
    for (var quote : quotes) {
      var meaning = meanings.get(quote);
      if (meaning != null) {
        suggestions.put(
            quote,
            judges.stream()
                .map(judge -> judge.judge(meaning))
                .filter(suggestion -> suggestion.chance() >= LEAST)
                .sorted(Comparator.comparingDouble(Suggestion::chance).reversed())
                .limit(MOST)
                .toList());
      }
    }
    return suggestions;
  }

  private interface Judge {
    Suggestion judge(Embedding meaning);
  }

  /// What is confirmed as another tag teaches what this one is not.
  private static Judge learned(
      String tag, Map<String, Taught> lessons, Map<String, Embedding> meanings) {
    var accepted = new ArrayList<Embedding>();
    var refused = new ArrayList<Embedding>();
    lessons.forEach((other, lesson) -> {
      boolean own = other.equals(tag);
      (own ? accepted : refused).addAll(known(lesson.accepted(), meanings));
      if (own) {
        refused.addAll(known(lesson.refused(), meanings));
      }
    });
    var classifier = TagClassifier.learn(accepted, refused);
    var because = "learned from %d that show it".formatted(accepted.size());
    return meaning -> new Suggestion(tag, classifier.score(meaning), true, because);
  }

  private static Judge like(String tag, Taught lesson, Map<String, Embedding> meanings) {
    var examples = known(lesson.accepted(), meanings);
    var counterexamples = known(lesson.refused(), meanings);
    return meaning ->
        new Suggestion(
            tag, likeness(meaning, examples, counterexamples), false, "like an example of it");
  }

  /// Nearest example, as far as no counterexample is nearer.
  private static double likeness(
      Embedding meaning, List<Embedding> examples, List<Embedding> counterexamples) {
    double like = nearest(meaning, examples);
    return like >= nearest(meaning, counterexamples) ? Math.max(0, like) : 0;
  }

  private static double nearest(Embedding meaning, List<Embedding> others) {
    return others.stream().mapToDouble(meaning::similarity).max().orElse(-1);
  }

  private static List<Embedding> known(Collection<String> texts, Map<String, Embedding> meanings) {
    return texts.stream().map(meanings::get).filter(Objects::nonNull).toList();
  }

  /// Decisions and examples together, by tag.
  private Map<String, Taught> lessons(Map<String, Taught> decided) {
    Map<String, Taught> lessons = new TreeMap<>();
    decided.forEach((tag, taught) -> lessons.put(tag, taught.copy()));
    taxonomy
        .entries()
        .forEach((tag, entry) -> {
          var lesson = lessons.computeIfAbsent(tag, _ -> new Taught());
          lesson.accepted().addAll(entry.examples());
          lesson.refused().addAll(entry.counterexamples());
        });
    database
        .read(TaughtStore::definedByExamples)
        .forEach((tag, definition) -> {
          var lesson = lessons.computeIfAbsent(tag, _ -> new Taught());
          var json = json(definition);
          json.path("positive").forEach(text -> lesson.accepted().add(text.asText()));
          json.path("negative").forEach(text -> lesson.refused().add(text.asText()));
        });
    return lessons;
  }

  private static JsonNode json(String definition) {
    try {
      return JSON.readTree(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the definition of a tag cannot be read: " + definition, e);
    }
  }
}
