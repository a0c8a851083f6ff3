package dev.praxis.core.rules.lint.origin;

import dev.praxis.core.rules.lint.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the workspace knows against the words of a rule, before anybody reads them.
public final class OriginLint {
  private final EchoSearch echoes = new EchoSearch();

  /// As one reading of the workspace.
  public Reading reading(Handle handle) {
    return new Reading(handle, OriginSearch.byRule(handle));
  }

  /// Asked rule by rule.
  public final class Reading {
    private final Handle handle;
    private final Map<Long, Origin> origins;

    private Reading(Handle handle, Map<Long, Origin> origins) {
      this.handle = handle;
      this.origins = origins;
    }

    /// What speaks against one rule.
    ///
    /// @param isDecided a person has taken the words on or wrote them: only its evidence is judged
    public List<Finding> findings(long rule, String text, Instant madeAt, boolean isDecided) {
      var found = new ArrayList<Finding>();
      Optional.ofNullable(origins.get(rule)).flatMap(Origin::finding).ifPresent(found::add);
      if (!isDecided) {
        echoes.find(handle, text, madeAt).ifPresent(found::add);
      }
      return found;
    }
  }
}
