package dev.praxis.core.rules;

import dev.praxis.core.mining.TagCarriers;
import java.util.Map;

/// What mining knows of failure tags right now. Lets rules be kept and tested without a miner.
@FunctionalInterface
public interface TagSupport {

  /// Who carries each tag of the training split; a tag nobody carries is not there.
  Map<String, TagCarriers> carriers();
}
