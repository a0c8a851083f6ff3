package dev.praxis.core.session;

import java.util.Map;

/// How many sessions each choice of a filter would show, the other filters of the query applied and
/// its own left out. Most sessions first, then by name.
public record Facets(
    Map<String, Integer> projects,
    Map<Outcome, Integer> outcomes,
    Map<String, Integer> tags,
    Map<Split, Integer> splits,
    Map<String, Integer> agents) {}
