package dev.praxis.core.rules;

import dev.praxis.core.mining.TagCarriers;
import java.util.Map;
import java.util.Set;

/// What mining knows of failure tags right now. Lets rules be kept and tested without a miner.
@FunctionalInterface
public interface TagSupport {

  /// Who carries each of these tags in the training split; tags nobody carries are left out.
  Map<String, TagCarriers> carriers(Set<String> tags);
}
