package dev.praxis.core.skills.folder.files;

import java.util.List;

/// A skill's folder with all its bytes.
///
/// @param name of the folder, as it is called
/// @param document `SKILL.md`, never changed
/// @param files beside it, by path
/// @param notices what was left out, and why; sentences
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SkillFolder(
    String name, byte[] document, List<FolderFile> files, List<String> notices) {
  /// What the document is called.
  public static final String DOCUMENT = "SKILL.md";

  public SkillFolder {
    files = List.copyOf(files);
    notices = List.copyOf(notices);
  }
}
