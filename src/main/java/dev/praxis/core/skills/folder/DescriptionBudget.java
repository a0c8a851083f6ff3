package dev.praxis.core.skills.folder;

import java.util.List;

/// How much of an agent's context the descriptions of all its skills take before any is used.
/// Beyond about 8,000 characters agents cut the list off, and skills at its end are never found.
///
/// @param used characters of names and descriptions
/// @param limit what agents read of them
/// @param skills how many there are
public record DescriptionBudget(int used, int limit, int skills) {
  private static final int LIMIT = 8_000;

  /// @param entries name and description of each skill, as one text
  static DescriptionBudget of(List<String> entries) {
    int used = entries.stream().mapToInt(entry -> entry.codePointCount(0, entry.length())).sum();
    return new DescriptionBudget(used, LIMIT, entries.size());
  }

  public boolean exceeded() {
    return used > limit;
  }

  /// `1,204 of 8,000 characters in the descriptions of 7 skills`.
  public String inWords() {
    return "%,d of %,d characters in the descriptions of %d %s%s"
        .formatted(
            used,
            limit,
            skills,
            skills == 1 ? "skill" : "skills",
            exceeded() ? "; agents cut off what is beyond" : "");
  }
}
