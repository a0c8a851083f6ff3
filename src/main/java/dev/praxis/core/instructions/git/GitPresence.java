package dev.praxis.core.instructions.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whether others get a file by git.
public enum GitPresence {
  /// It is in the index, so every commit has it.
  TRACKED,
  /// It is not, but nothing keeps it out of the next commit.
  EXPOSED,
  IGNORED,
  NO_REPOSITORY;

  /// As far as the repository's own files tell; ignore files of the whole computer are not read.
  public static GitPresence of(Path file) {
    var root = root(file.getParent());
    if (root == null) {
      return NO_REPOSITORY;
    }
    try {
      var git = gitFolder(root);
      var path = root.relativize(file).toString().replace('\\', '/');
      if (Files.isRegularFile(git.resolve("index"))
          && GitIndex.paths(Files.readAllBytes(git.resolve("index"))).contains(path)) {
        return TRACKED;
      }
      return GitIgnore.of(root, git, file).ignores(file) ? IGNORED : EXPOSED;
    } catch (IOException e) {
      return EXPOSED; // what cannot be read keeps nothing out
    }
  }

  private static @Nullable Path root(@Nullable Path folder) {
    var here = folder;
    while (here != null && !Files.exists(here.resolve(".git"))) {
      here = here.getParent();
    }
    return here;
  }

  /// Of a worktree or a submodule, `.git` is a file that says where the folder is.
  private static Path gitFolder(Path root) throws IOException {
    var git = root.resolve(".git");
    if (!Files.isRegularFile(git)) {
      return git;
    }
    var line = Files.readString(git).strip();
    return root.resolve(line.replaceFirst("^gitdir:\\s*", "")).normalize();
  }
}
