package dev.praxis.desktop.rules.diff;

import dev.praxis.core.rules.RuleStatus;

/// The rule that a change of the file is made of.
public record RuleHunk(long rule, RuleStatus status) {}
