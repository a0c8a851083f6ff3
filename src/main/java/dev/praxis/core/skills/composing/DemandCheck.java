package dev.praxis.core.skills.composing;

import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.composing.Demand.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks what each phase demands against what the phases before it promise. The same words, or
/// more of them, meet a demand; nearly the same meaning does likely. A promise that something is so
/// never meets a demand that it is not.
final class DemandCheck {
  /// Cosine from which on two conditions may mean the same. Of pairs of conditions about one
  /// subject, those that do mean the same lie above it, those that merely share the subject mostly
  /// below.
  private static final double LIKELY = 0.70;

  private final Embedder embedder;
  private final Map<String, Embedding> meanings = new HashMap<>();
  private final Map<String, ConditionWords> words = new HashMap<>();

  DemandCheck(Embedder embedder) {
    this.embedder = embedder;
  }

  /// A promise of a phase.
  private record Promise(String phase, String postcondition) {}

  /// In the order of the phases.
  List<Demand> of(List<Skill> phases) {
    var demands = new ArrayList<Demand>();
    var promises = new ArrayList<Promise>();
    var beforehand = new ArrayList<String>();
    for (var phase : phases) {
      for (var condition : phase.preconditions()) {
        demands.add(demand(phase, condition, promises, beforehand));
      }
      for (var condition : phase.postconditions()) {
        promises.add(new Promise(phase.name(), condition));
      }
    }
    return demands;
  }

  private Demand demand(
      Skill phase, String condition, List<Promise> promises, List<String> beforehand) {
    if (promises.isEmpty() || beforehand.stream().anyMatch(held -> says(held, condition))) {
      beforehand.add(condition);
      return new Demand(phase.name(), condition, State.BEFOREHAND, null, null, 0);
    }
    for (var promise : promises.reversed()) {
      if (says(promise.postcondition(), condition)) {
        return met(phase, condition, State.MET, promise, 1);
      }
    }
    @Nullable Promise nearest = null;
    double most = 0;
    for (var promise : promises.reversed()) {
      double similarity = similarity(promise.postcondition(), condition);
      if (similarity > most) {
        nearest = promise;
        most = similarity;
      }
    }
    if (nearest != null && most >= LIKELY) {
      return met(phase, condition, State.LIKELY, nearest, most);
    }
    return new Demand(phase.name(), condition, State.UNMET, null, null, most);
  }

  private static Demand met(
      Skill phase, String condition, State state, Promise by, double similarity) {
    return new Demand(phase.name(), condition, state, by.phase(), by.postcondition(), similarity);
  }

  private boolean says(String promise, String demand) {
    return words(demand).saidBy(words(promise));
  }

  /// 0 where one says that something is so and the other that something is not.
  private double similarity(String promise, String demand) {
    return words(promise).negated() == words(demand).negated()
        ? meaning(promise).similarity(meaning(demand))
        : 0;
  }

  private ConditionWords words(String condition) {
    return words.computeIfAbsent(condition, ConditionWords::of);
  }

  private Embedding meaning(String condition) {
    return meanings.computeIfAbsent(condition, embedder::embed);
  }
}
