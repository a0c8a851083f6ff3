package dev.praxis.desktop.skills.recording;

import dev.praxis.core.session.Outcome;
import org.jspecify.annotations.Nullable;

/// A run as somebody enters it.
///
/// @param failedStep 1-based; null where none failed or nobody knows
public record RunEntry(
    Outcome outcome, Verifier verifier, @Nullable Integer failedStep, String notes) {}
