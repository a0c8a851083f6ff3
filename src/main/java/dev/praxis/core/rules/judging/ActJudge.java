package dev.praxis.core.rules.judging;

/// Judges sessions by what was done in them. Stateless, for any thread.
interface ActJudge {

  /// When the rule speaks, as the end of a sentence: `a file was changed`.
  String chance();

  Judgement judge(Acts acts);
}
