package dev.praxis.core.skills.folder.files;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an export of one skill would write, for a look before.
///
/// @param folder where it is written
/// @param state of that folder
/// @param files `SKILL.md` first, then those beside it
/// @param diff of `SKILL.md`; empty where it stays or is new
/// @param changes files that would be written, by path
/// @param notices what does not keep to the format, or is larger than advised
public record SkillExport(
    String skill,
    Path folder,
    State state,
    List<FolderFile> files,
    String diff,
    List<String> changes,
    List<String> notices) {

  /// What stands where a skill is to be written.
  public enum State {
    /// Nothing.
    NEW,
    /// What would be written.
    UNCHANGED,
    /// What an earlier export wrote.
    OURS,
    /// Something else, written by hand or by another program.
    FOREIGN
  }

  public SkillExport {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
    notices = List.copyOf(notices);
  }

  /// What was done.
  ///
  /// @param backup where the files are kept that were replaced; null where none were
  public record Written(SkillExport export, @Nullable Path backup) {}
}
