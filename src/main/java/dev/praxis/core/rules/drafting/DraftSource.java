package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.rules.RuleDraft;
import java.util.List;

/// Where drafts come from besides the catalogue: what agents found out, what people said.
@FunctionalInterface
public interface DraftSource {

  /// What the training split is worth proposing, whether it was proposed before or not. Each draft
  /// has its evidence; one with a tag speaks for that tag.
  List<RuleDraft> drafts(MiningReport report);
}
