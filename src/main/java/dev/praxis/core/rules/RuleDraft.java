package dev.praxis.core.rules;

import java.util.List;

/// A rule not yet kept.
///
/// @param tags failure tags it is meant to stop
/// @param author `catalogue`, `mined` or `curator`
public record RuleDraft(String text, List<String> tags, String author) {
  public RuleDraft {
    tags = List.copyOf(tags);
  }
}
