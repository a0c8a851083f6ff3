package dev.praxis.core.rules.lint.wording;

import java.util.List;

/// What a rule says, once read.
public record Reading(String text, List<Statement> statements) {
  public Reading {
    statements = List.copyOf(statements);
  }
}
