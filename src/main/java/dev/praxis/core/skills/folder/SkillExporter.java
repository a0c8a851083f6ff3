package dev.praxis.core.skills.folder;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.folder.document.SkillDocument;
import dev.praxis.core.skills.folder.document.SkillDocumentWriter;
import dev.praxis.core.skills.folder.document.SkillNames;
import dev.praxis.core.skills.folder.files.FolderFile;
import dev.praxis.core.skills.folder.files.FolderReader;
import dev.praxis.core.skills.folder.files.FolderWriter;
import dev.praxis.core.skills.folder.files.SkillExport;
import dev.praxis.core.skills.folder.files.SkillExport.State;
import dev.praxis.core.skills.folder.files.SkillFolder;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.screening.SkillScreen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Writes skills as folders that agents load.
public final class SkillExporter {
  private static final int MOST_LINES = 500;
  private static final int MOST_TOKENS = 5_000;

  private final SkillStore skills;
  private final SkillFileStore files;
  private final TokenCounter tokens;
  private final FolderWriter writer;
  private final SkillScreen screen = new SkillScreen();

  /// @param backups where files are kept that are replaced
  SkillExporter(SkillStore skills, SkillFileStore files, TokenCounter tokens, Path backups) {
    this.skills = skills;
    this.files = files;
    this.tokens = tokens;
    writer = new FolderWriter(backups);
  }

  /// A look at what would be written; writes nothing.
  ///
  /// @param to the folder that holds the folders of skills, such as `.claude/skills`
  /// @throws Problem where two skills would share a folder, or one holds what is severe
  public List<SkillExport> look(List<Skill> chosen, Path to) {
    var names = new HashMap<String, String>();
    for (var skill : chosen) {
      var other = names.put(SkillNames.safe(skill.name()), skill.name());
      if (other != null) {
        throw new Problem(
            "%s and %s would share the folder %s."
                .formatted(other, skill.name(), SkillNames.safe(skill.name())),
            "Rename one of them.");
      }
    }
    return chosen.stream().map(skill -> look(skill, to)).toList();
  }

  /// Writes what a look showed.
  ///
  /// @param replace whether a folder that was written by hand may be changed; what it held is kept
  /// @throws Problem where a folder was written by hand and may not be changed, or changed since
  public List<SkillExport.Written> write(List<SkillExport> exports, boolean replace) {
    for (var export : exports) {
      if (export.state() == State.FOREIGN && !replace) {
        throw new Problem(
            "%s holds another skill than Praxis wrote there.".formatted(export.folder()),
            "Look at the difference with --dry-run; then export elsewhere, import that one, or"
                + " replace it with --replace.");
      }
    }
    return exports.stream()
        .map(export -> new SkillExport.Written(export, writer.write(export)))
        .toList();
  }

  /// How much room the descriptions take in a folder of skills once these are written.
  public DescriptionBudget budget(List<SkillExport> exports, Path to) {
    var entries = new HashMap<String, String>();
    if (Files.isDirectory(to)) {
      writer.documents(to).forEach((name, document) -> entries.put(name, entry(document, name)));
    }
    for (var export : exports) {
      var name = FolderReader.nameOf(export.folder());
      entries.put(name, entry(export.files().getFirst().bytes(), name));
    }
    return DescriptionBudget.of(List.copyOf(entries.values()));
  }

  /// How much room the descriptions of skills take.
  public DescriptionBudget budget(List<Skill> skills) {
    return DescriptionBudget.of(
        skills.stream().map(skill -> skill.name() + skill.description()).toList());
  }

  private static String entry(byte[] document, String name) {
    var skill = SkillDocument.read(document, name).skill();
    return skill.name() + skill.description();
  }

  private SkillExport look(Skill skill, Path to) {
    var name = SkillNames.safe(skill.name());
    var folder = to.toAbsolutePath().normalize().resolve(name);
    var document = document(skill, skill.version(), skill.text());
    SkillScreen.requireHarmless(
        skill.name(), screen.findings(text(document), SkillFolder.DOCUMENT));
    var all = new ArrayList<FolderFile>();
    all.add(new FolderFile(SkillFolder.DOCUMENT, document, false));
    all.addAll(files.files(skill.id(), skill.version()));
    var changes =
        all.stream().filter(file -> !writer.holds(folder, file)).map(FolderFile::path).toList();
    var old = writer.read(folder, SkillFolder.DOCUMENT);
    return new SkillExport(
        skill.name(),
        folder,
        state(skill, folder, changes),
        all,
        old == null ? "" : TextDiff.between(text(old), text(document)).unified(name, name),
        changes,
        notices(document, name));
  }

  private State state(Skill skill, Path folder, List<String> changes) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return State.NEW;
    }
    if (changes.isEmpty()) {
      return State.UNCHANGED;
    }
    return changes.stream().allMatch(path -> isOurs(skill, folder, path))
        ? State.OURS
        : State.FOREIGN;
  }

  /// Whether what stands there is missing, or is what some version of the skill writes.
  private boolean isOurs(Skill skill, Path folder, String path) {
    var there = writer.read(folder, path);
    if (there == null) {
      return true;
    }
    return skills.versions(skill.id()).stream()
        .anyMatch(version ->
            path.equals(SkillFolder.DOCUMENT)
                ? Arrays.equals(there, document(skill, version.version(), version.text()))
                : files.files(skill.id(), version.version()).stream()
                    .anyMatch(
                        file -> file.path().equals(path) && Arrays.equals(file.bytes(), there)));
  }

  private byte[] document(Skill skill, int version, SkillText text) {
    return files
        .document(skill.id(), version)
        .map(base -> SkillDocumentWriter.edited(base, text.name(), text))
        .orElseGet(() -> SkillDocumentWriter.fresh(text));
  }

  private List<String> notices(byte[] document, String folder) {
    var read = SkillDocument.read(document, folder);
    var notices = new ArrayList<>(read.notices());
    long lines = read.source().lines().count();
    int count = tokens.count(read.source());
    if (lines > MOST_LINES || count > MOST_TOKENS) {
      notices.add(
          "SKILL.md has %,d lines and about %,d tokens; below %,d and %,d agents read it gladly."
                  .formatted(lines, count, MOST_LINES, MOST_TOKENS)
              + " Move detail into references.");
    }
    return notices;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
