package dev.praxis.core.transcript.aider;

/// Who stands behind a block of lines.
enum Author {
  PERSON,
  AIDER,
  MODEL
}
