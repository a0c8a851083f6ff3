package dev.praxis.core.skills.folder.document;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Writes a skill as `SKILL.md`: anew, or into the document it came from, where only what the
/// curator changed is written again.
public final class SkillDocumentWriter {
  private SkillDocumentWriter() {}

  /// A document of its own.
  public static byte[] fresh(SkillText skill) {
    var source = HeadEdit.with("", "name", SkillNames.safe(skill.name()));
    source = source.stripTrailing() + "\n\n# " + title(skill.name()) + "\n";
    return bytes(turned(SkillDocument.read(source, ""), skill));
  }

  /// The document with the changes; the same bytes where there are none.
  ///
  /// @param document as it was imported
  /// @param folder its name
  /// @throws Problem where it is no UTF-8 and something has to be written into it
  public static byte[] edited(byte[] document, String folder, SkillText skill) {
    var base = SkillDocument.read(document, folder);
    if (base.skill().equals(skill)) {
      return document;
    }
    if (!Arrays.equals(bytes(base.source()), document)) {
      throw new Problem(
          "The document of %s is no UTF-8, so that nothing can be written into it."
              .formatted(skill.name()),
          "Save its SKILL.md as UTF-8 and import it again.");
    }
    boolean windows = base.source().contains("\r\n");
    var plain = windows ? base.source().replace("\r\n", "\n") : base.source();
    var written = turned(SkillDocument.read(plain, folder), skill);
    return bytes(windows ? written.replace("\n", "\r\n") : written);
  }

  private static String turned(SkillDocument base, SkillText skill) {
    var source = body(base, skill);
    var was = base.skill();
    if (!was.name().equals(skill.name())) {
      var name = SkillNames.safe(skill.name());
      source = HeadEdit.with(source, "name", name);
      source =
          HeadEdit.withMetadata(
              source, SkillDocument.KEPT_NAME, name.equals(skill.name()) ? "" : skill.name());
    }
    if (!was.description().equals(skill.description())) {
      source = HeadEdit.with(source, "description", skill.description());
    }
    source = metadata(source, SkillDocument.CATEGORY, was.category(), skill.category());
    source = metadata(source, SkillDocument.TAGS, joined(was.tags()), joined(skill.tags()));
    return metadata(
        source, SkillDocument.SUB_SKILLS, joined(besidesSteps(was)), joined(besidesSteps(skill)));
  }

  /// Sections are changed from the last to the first, so that places before stay what they are.
  private static String body(SkillDocument base, SkillText skill) {
    var sections = base.sections();
    var changes = new EnumMap<SectionKind, String>(SectionKind.class);
    var was = base.skill();
    change(
        changes,
        base,
        SectionKind.PRECONDITIONS,
        was.preconditions(),
        skill.preconditions(),
        Function.identity(),
        _ -> "");
    change(
        changes,
        base,
        SectionKind.PARAMETERS,
        was.parameters(),
        skill.parameters(),
        ParameterText::of,
        _ -> "");
    change(
        changes,
        base,
        SectionKind.STEPS,
        was.steps(),
        skill.steps(),
        StepText::of,
        SkillText.Step::phase);
    change(
        changes,
        base,
        SectionKind.POSTCONDITIONS,
        was.postconditions(),
        skill.postconditions(),
        Function.identity(),
        _ -> "");
    var source = new StringBuilder(base.source());
    sections.entrySet().stream()
        .filter(each -> changes.containsKey(each.getKey()))
        .sorted((one, other) -> other.getValue().start() - one.getValue().start())
        .forEach(each ->
            source.replace(
                each.getValue().start(),
                each.getValue().end(),
                Objects.requireNonNull(changes.get(each.getKey()))));
    changes.forEach((kind, text) -> {
      if (!sections.containsKey(kind)) {
        append(source, kind, text);
      }
    });
    return source.toString();
  }

  private static <T> void change(
      Map<SectionKind, String> changes,
      SkillDocument base,
      SectionKind kind,
      List<T> before,
      List<T> after,
      Function<T, String> words,
      Function<T, String> phases) {
    if (before.equals(after)) {
      return;
    }
    var section = base.sections().get(kind);
    if (section != null && section.items().size() == before.size()) {
      changes.put(
          kind, new SectionEdit<>(base.source(), section, before, words, phases).turnedInto(after));
    } else if (section == null) {
      changes.put(kind, newList(kind, after, words, phases));
    }
  }

  private static <T> String newList(
      SectionKind kind, List<T> items, Function<T, String> words, Function<T, String> phases) {
    var written = new StringBuilder();
    var phase = "";
    for (int i = 0; i < items.size(); i++) {
      var now = phases.apply(items.get(i));
      if (!now.equals(phase)) {
        written.append(i == 0 ? "" : "\n").append("### ").append(SectionEdit.PHASE).append(now);
        written.append("\n\n");
        phase = now;
      }
      var marker = kind == SectionKind.STEPS ? (i + 1) + ". " : "- ";
      written.append(ItemText.written(marker, words.apply(items.get(i))));
    }
    return written.toString();
  }

  private static void append(StringBuilder source, SectionKind kind, String list) {
    if (!source.isEmpty() && source.charAt(source.length() - 1) != '\n') {
      source.append('\n');
    }
    source.append("\n## ").append(kind.heading()).append("\n\n").append(list);
  }

  private static String metadata(String source, String key, String before, String after) {
    if (before.equals(after)) {
      return source;
    }
    var headed = SkillHead.of(source).isPresent() ? source : HeadEdit.with(source, "name", "skill");
    return HeadEdit.withMetadata(headed, key, after);
  }

  private static List<String> besidesSteps(SkillText skill) {
    var replayed =
        skill.steps().stream()
            .map(SkillText.Step::subSkill)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return replayed.equals(skill.subSkills()) ? List.of() : skill.subSkills();
  }

  private static String joined(List<String> words) {
    return String.join(", ", words);
  }

  private static String title(String name) {
    var words = name.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty() ? "Skill" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
