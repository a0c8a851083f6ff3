package dev.praxis.core.skills.forming;

import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.skills.forming.recording.Segment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of one request of a session.
///
/// @param session key of it
/// @param stored whether a skill was made of it
/// @param reason a word for scripts
/// @param why in plain words
/// @param steps it took
/// @param telling steps that any agent would not do anyway
/// @param shapes what its telling steps have in common with others
/// @param skill name of what was formed or joined; null where neither was
/// @param similarity to the skill nearest in meaning, −1 to 1; null where none was compared
/// @param draft what was or would be stored; null where it was not drafted, or is read from the
///   workspace
public record Formation(
    long sessionId,
    String session,
    Segment segment,
    boolean stored,
    String reason,
    String why,
    String category,
    int steps,
    int telling,
    Set<String> shapes,
    @Nullable Long skillId,
    @Nullable String skill,
    @Nullable Double similarity,
    @Nullable Draft draft) {

  public Formation {
    shapes = Set.copyOf(shapes);
  }

  /// The same with the skill it was formed into or joined.
  Formation of(long id, String name) {
    return new Formation(
        sessionId,
        session,
        segment,
        stored,
        reason,
        why,
        category,
        steps,
        telling,
        shapes,
        id,
        name,
        similarity,
        draft);
  }
}
