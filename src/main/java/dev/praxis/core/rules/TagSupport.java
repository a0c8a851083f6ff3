package dev.praxis.core.rules;

import dev.praxis.core.mining.TagCount;
import java.util.List;

/// What mining knows of failure tags right now. Lets rules be kept and tested without a miner.
@FunctionalInterface
public interface TagSupport {

  /// Every tag seen in the training split.
  List<TagCount> counts();
}
