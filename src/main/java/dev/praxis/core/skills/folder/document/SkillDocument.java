package dev.praxis.core.skills.folder.document;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/// A `SKILL.md`, read: what Praxis knows of it as a skill, and where each part of that stands, so
/// that a change rewrites that part alone.
///
/// @param source the document as text
/// @param skill what it tells
/// @param notices what does not keep to the format, sentences
public record SkillDocument(String source, SkillText skill, List<String> notices) {
  static final String KEPT_NAME = "praxis-name";
  static final String CATEGORY = "category";
  static final String TAGS = "tags";
  static final String SUB_SKILLS = "sub-skills";
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_COMPATIBILITY = 500;

  public SkillDocument {
    notices = List.copyOf(notices);
  }

  /// Never fails: what cannot be read stays in the document.
  ///
  /// @param folder its name, from which a document without a name takes one
  public static SkillDocument read(byte[] document, String folder) {
    return read(new String(document, StandardCharsets.UTF_8), folder);
  }

  static SkillDocument read(String source, String folder) {
    var head = SkillHead.of(source);
    var sections = SkillSections.of(source, bodyStart(source, head.orElse(null)));
    var notices = new ArrayList<String>();
    notices(notices, head.orElse(null), folder);
    var name = name(head.orElse(null), folder);
    var steps = steps(sections.get(SectionKind.STEPS));
    var skill =
        new SkillText(
            name,
            head.flatMap(each -> each.text("description"))
                .orElseGet(() -> firstWords(source, head)),
            head.flatMap(each -> each.metadata(CATEGORY)).orElse(""),
            items(sections.get(SectionKind.PRECONDITIONS)),
            parameters(sections.get(SectionKind.PARAMETERS)),
            steps,
            items(sections.get(SectionKind.POSTCONDITIONS)),
            list(head, TAGS),
            subSkills(head, steps));
    return new SkillDocument(source, skill, notices);
  }

  /// Where Markdown begins: behind the front matter and its fence.
  static int bodyStart(String source, @Nullable SkillHead head) {
    if (head == null) {
      return source.startsWith("\uFEFF") ? 1 : 0;
    }
    int fence = source.indexOf('\n', head.end());
    return fence < 0 ? source.length() : fence + 1;
  }

  static List<Skill.Parameter> parameters(@Nullable Section section) {
    return items(section).stream().flatMap(item -> ParameterText.read(item).stream()).toList();
  }

  static List<SkillText.Step> steps(@Nullable Section section) {
    return section == null
        ? List.of()
        : section.items().stream().map(item -> StepText.read(item.text(), phase(item))).toList();
  }

  static List<String> items(@Nullable Section section) {
    return section == null ? List.of() : section.items().stream().map(Section.Item::text).toList();
  }

  static String phase(Section.Item item) {
    return item.phase().startsWith(SectionEdit.PHASE)
        ? item.phase().substring(SectionEdit.PHASE.length())
        : item.phase();
  }

  private static String name(@Nullable SkillHead head, String folder) {
    var written = head == null ? Optional.<String>empty() : head.text("name");
    var name = written.orElse(folder);
    var safe = SkillNames.fault(name).isEmpty() ? name : SkillNames.safe(name);
    var kept = head == null ? Optional.<String>empty() : head.metadata(KEPT_NAME);
    return kept.filter(each -> SkillNames.safe(each).equals(safe)).orElse(safe);
  }

  private static List<String> list(Optional<SkillHead> head, String key) {
    return head.flatMap(each -> each.metadata(key)).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static List<String> subSkills(Optional<SkillHead> head, List<SkillText.Step> steps) {
    var named = list(head, SUB_SKILLS);
    return named.isEmpty()
        ? steps.stream()
            .map(SkillText.Step::subSkill)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList()
        : named;
  }

  /// The first paragraph, for a document that does not say what it is for.
  private static String firstWords(String source, Optional<SkillHead> head) {
    var body = source.substring(bodyStart(source, head.orElse(null)));
    Function<Paragraph, String> plain = TextContentRenderer.builder().build()::render;
    for (var node = Parser.builder().build().parse(body).getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Paragraph paragraph) {
        var words = plain.apply(paragraph).strip();
        return words.substring(0, Math.min(words.length(), LONGEST_DESCRIPTION));
      }
    }
    return "";
  }

  private static void notices(List<String> notices, @Nullable SkillHead head, String folder) {
    if (head == null) {
      notices.add("The document has no front matter; its name is that of its folder.");
      return;
    }
    if (head.fault() != null) {
      notices.add("In the document %s.".formatted(head.fault()));
    }
    var name = head.text("name").orElse("");
    SkillNames.fault(name)
        .ifPresentOrElse(
            fault ->
                notices.add(
                    "“%s” is no name of a skill: %s; it is kept by another."
                        .formatted(name, fault)),
            () -> {
              if (!folder.isEmpty() && !name.equals(folder)) {
                notices.add(
                    "It is called %s, and its folder %s; agents may not find it."
                        .formatted(name, folder));
              }
            });
    int description = head.text("description").orElse("").length();
    if (description == 0) {
      notices.add("It has no description, so agents do not know when to use it.");
    } else if (description > LONGEST_DESCRIPTION) {
      notices.add(
          "Its description has %,d characters; %,d are allowed."
              .formatted(description, LONGEST_DESCRIPTION));
    }
    if (head.text("description").orElse("").matches("(?s).*[<>].*")) {
      notices.add("Its description holds angle brackets, which packers refuse.");
    }
    if (head.text("compatibility").orElse("").length() > LONGEST_COMPATIBILITY) {
      notices.add(
          "Its compatibility is longer than %d characters.".formatted(LONGEST_COMPATIBILITY));
    }
  }

  /// The parts with where they stand.
  Map<SectionKind, Section> sections() {
    return SkillSections.of(source, bodyStart(source, SkillHead.of(source).orElse(null)));
  }
}
