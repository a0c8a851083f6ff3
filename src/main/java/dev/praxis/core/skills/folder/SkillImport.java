package dev.praxis.core.skills.folder;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.folder.document.SkillDocument;
import dev.praxis.core.skills.folder.files.FolderFile;
import dev.praxis.core.skills.folder.files.FolderReader;
import dev.praxis.core.skills.folder.files.SkillFolder;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.screening.SkillFinding;
import dev.praxis.core.skills.screening.SkillScreen;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings skill folders into the workspace, all of them as one decision. What is severe is not
/// stored; what asks for a person waits as a candidate.
public final class SkillImport {
  private static final int LONGEST_SCREENED = 1024 * 1024;

  private final SkillStore skills;
  private final SkillFileStore files;
  private final History history;
  private final SkillScreen screen = new SkillScreen();
  private final FolderReader reader = new FolderReader();

  SkillImport(SkillStore skills, SkillFileStore files, History history) {
    this.skills = skills;
    this.files = files;
    this.history = history;
  }

  /// What became of one folder.
  ///
  /// @param skill its id; null where nothing was stored
  /// @param state `added`, `updated`, `unchanged`, `known` (another of that name stays) or
  ///   `refused`
  /// @param why it was refused; empty otherwise
  /// @param notices what does not keep to the format, or was left out
  public record Brought(
      String name,
      String folder,
      String state,
      @Nullable Long skill,
      String why,
      List<String> notices,
      List<SkillFinding> findings) {
    public Brought {
      notices = List.copyOf(notices);
      findings = List.copyOf(findings);
    }
  }

  /// Brings one skill or many.
  ///
  /// @param place a skill's folder, its `SKILL.md`, a zip file of it, or a folder of such folders
  /// @param update whether a skill of the same name becomes a new version of the one there
  public List<Brought> bring(Path place, boolean update) {
    var found = reader.find(place);
    return history.decide(
        "import",
        "skill",
        found.size() == 1
            ? "Import the skill in " + FolderReader.nameOf(found.getFirst())
            : "Import %d skills".formatted(found.size()),
        handle -> {
          var brought = new ArrayList<Brought>();
          for (var each : found) {
            brought.add(
                bring(
                    each,
                    update,
                    (skill, version, folder) -> files.attach(handle, skill, version, folder)));
          }
          return brought;
        });
  }

  private interface Keeping {
    void keep(long skill, int version, SkillFolder folder);
  }

  private Brought bring(Path place, boolean update, Keeping keeping) {
    try {
      var folder = reader.read(place);
      var document = SkillDocument.read(folder.document(), folder.name());
      var notices = new ArrayList<>(folder.notices());
      notices.addAll(document.notices());
      var findings = findings(folder, document);
      var name = document.skill().name();
      SkillScreen.requireHarmless(name, findings);
      var known = skills.find(name).filter(skill -> skill.name().equals(name));
      var state = state(known, folder, update);
      var id = known.map(Skill::id).orElse(null);
      if (state.equals("added")) {
        id = added(document, findings, place);
        keeping.keep(id, 1, folder);
      } else if (state.equals("updated") && id != null) {
        keeping.keep(id, edited(id, document, place), folder);
      }
      return new Brought(name, place.toString(), state, id, "", notices, findings);
    } catch (Problem refusal) {
      return new Brought(
          FolderReader.nameOf(place),
          place.toString(),
          "refused",
          null,
          refusal.whatHappened() + " " + refusal.remedy(),
          List.of(),
          List.of());
    }
  }

  private String state(Optional<Skill> known, SkillFolder folder, boolean update) {
    if (known.isEmpty()) {
      return "added";
    }
    var skill = known.get();
    boolean same =
        files
                .document(skill.id(), skill.version())
                .filter(old -> Arrays.equals(old, folder.document()))
                .isPresent()
            && same(files.files(skill.id(), skill.version()), folder.files());
    return same ? "unchanged" : update ? "updated" : "known";
  }

  private static boolean same(List<FolderFile> old, List<FolderFile> now) {
    return old.stream()
        .map(SkillImport::identity)
        .toList()
        .equals(now.stream().map(SkillImport::identity).toList());
  }

  private static String identity(FolderFile file) {
    return file.path() + " " + file.hash() + " " + file.executable();
  }

  private long added(SkillDocument document, List<SkillFinding> findings, Path place) {
    boolean asks =
        findings.stream().anyMatch(each -> each.severity() == SkillFinding.Weight.WARNING);
    return skills.add(
        new NewSkill(
            document.skill(),
            "imported",
            asks ? "candidate" : "active",
            "import",
            "From " + place,
            "",
            "",
            0.5,
            List.of()));
  }

  private int edited(long id, SkillDocument document, Path place) {
    return skills.edit(id, document.skill(), "import", "From " + place);
  }

  /// Of the document and of every file that is text.
  private List<SkillFinding> findings(SkillFolder folder, SkillDocument document) {
    var findings = new ArrayList<>(screen.findings(document.source(), SkillFolder.DOCUMENT));
    for (var file : folder.files()) {
      if (file.bytes().length <= LONGEST_SCREENED) {
        text(file.bytes()).ifPresent(text -> findings.addAll(screen.findings(text, file.path())));
      }
    }
    return findings;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }
}
