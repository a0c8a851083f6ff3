package dev.praxis.core.evaluation.replay;

/// How a plan is carried out. None of it changes what the plan asks, so none of it is frozen.
///
/// @param confinement where its commands run
/// @param takeKept whether the result of an earlier run that depended on the very same things
///   stands for a new one
public record Conditions(Confinement confinement, boolean takeKept) {}
