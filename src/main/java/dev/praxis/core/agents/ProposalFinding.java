package dev.praxis.core.agents;

/// One thing that speaks against a proposal.
///
/// @param grave whether it cannot be accepted as it stands
public record ProposalFinding(boolean grave, String message) {}
