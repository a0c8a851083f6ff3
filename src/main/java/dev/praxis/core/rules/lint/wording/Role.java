package dev.praxis.core.rules.lint.wording;

/// What a word does in a sentence.
enum Role {
  NEVER,
  SKIP,
  MUST,
  ASK,
  BEFORE,
  AFTER,
  WHEN,
  UNLESS,
  WITHOUT,
  UNTIL,
  INSTEAD,
  IN,
  OF,
  AND,
  BUT,
  ALL,
  DROP,
  VERB,
  WORD,
  CODE,
  NUMBER,
  COMMA,
  END
}
