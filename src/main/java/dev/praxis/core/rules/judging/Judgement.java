package dev.praxis.core.rules.judging;

import java.util.List;

/// A verdict and the steps that show it.
///
/// @param steps seqs of events, in order, the first few
public record Judgement(Verdict verdict, List<Integer> steps) {
  private static final int SHOWN = 10;
  static final Judgement NO_CHANCE = new Judgement(Verdict.NO_CHANCE, List.of());

  public Judgement {
    steps = steps.stream().limit(SHOWN).toList();
  }
}
