package dev.praxis.core.rules.lint.wording;

/// Where in a sentence a word stands.
enum Part {
  MAIN,
  SCOPE,
  TRIGGER,
  EXCEPTION,
  WITHOUT
}
