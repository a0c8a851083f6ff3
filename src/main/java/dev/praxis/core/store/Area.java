package dev.praxis.core.store;

/// What a change of a workspace can concern: the unit in which other programs’ changes are told.
public enum Area {
  /// Sessions, where they come from, how they ended.
  SESSIONS,
  /// Failure tags, and the curator's word on what shows them.
  TAGS,
  /// Rules, and the files and prompts they go into.
  RULES,
  /// Skills and their runs.
  SKILLS,
  /// The split, and what was held against it.
  EVALUATIONS,
  /// Agents that use the workspace: what they call and hand in.
  AGENTS,
  /// What the workspace knows about itself.
  SETTINGS
}
