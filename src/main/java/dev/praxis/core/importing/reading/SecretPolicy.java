package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.secrets.Redactor;
import java.util.Set;

/// How an import treats secrets.
///
/// @param keepsOriginals whether files are archived byte for byte
/// @param masked sources whose archive holds masks already: they never hold secrets again
public record SecretPolicy(Redactor redactor, boolean keepsOriginals, Set<Long> masked) {

  boolean masksArchive(FilePlan plan) {
    var known = plan.known();
    return !keepsOriginals || (known != null && masked.contains(known.id()));
  }
}
