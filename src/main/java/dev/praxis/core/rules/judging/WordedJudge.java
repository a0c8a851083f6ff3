package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.conduct.written.WrittenConduct;

/// A rule whose very words tell what keeps and what breaks it.
record WordedJudge(WrittenConduct conduct) implements ActJudge {

  @Override
  public String chance() {
    return conduct.chance();
  }

  @Override
  public Judgement judge(Acts acts) {
    var shown = conduct.look(acts.events(), acts.calls());
    if (!shown.broken().isEmpty()) {
      return new Judgement(Verdict.VIOLATED, shown.broken());
    }
    if (shown.chances().isEmpty()) {
      return Judgement.NO_CHANCE;
    }
    return new Judgement(shown.excused() ? Verdict.UNCLEAR : Verdict.FOLLOWED, shown.chances());
  }
}
