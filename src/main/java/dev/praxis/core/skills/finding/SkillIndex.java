package dev.praxis.core.skills.finding;

import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The skills in use, ready to be found. Immutable; made anew when one of them changes, keeping
/// what is known of the others.
final class SkillIndex {
  static final SkillIndex EMPTY =
      new SkillIndex(List.of(), Map.of(), List.of(), List.of(), Keywords.of(List.of()));
  private static final String IN_USE = "active";

  private record Written(SkillText text, String task) {}

  private final List<Skill> skills;
  private final Map<Written, Described> known;
  private final List<Described> described;
  private final List<List<Integer>> parts;
  private final Keywords keywords;
  private @Nullable Meanings meanings;

  private SkillIndex(
      List<Skill> skills,
      Map<Written, Described> known,
      List<Described> described,
      List<List<Integer>> parts,
      Keywords keywords) {
    this.skills = skills;
    this.known = known;
    this.described = described;
    this.parts = parts;
    this.keywords = keywords;
  }

  /// Those of them that are in use. Where only their runs have changed, nothing is read anew.
  SkillIndex with(List<Skill> all) {
    var skills =
        all.stream()
            .filter(skill -> skill.status().equals(IN_USE))
            .sorted(Comparator.comparingLong(Skill::id))
            .toList();
    var terms = new Terms();
    var now = new HashMap<Written, Described>();
    var described = new ArrayList<Described>(skills.size());
    for (var skill : skills) {
      var written = new Written(skill.text(), skill.task());
      var before = known.get(written);
      var each = before != null ? before : Described.of(skill.text(), skill.task(), terms);
      now.put(written, each);
      described.add(each);
    }
    var parts = parts(skills);
    if (described.equals(this.described) && parts.equals(this.parts)) {
      var same = new SkillIndex(skills, now, this.described, parts, keywords);
      same.meanings = meanings;
      return same;
    }
    return new SkillIndex(skills, now, described, parts, Keywords.of(withParts(described, parts)));
  }

  private static List<List<Integer>> parts(List<Skill> skills) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < skills.size(); i++) {
      places.put(skills.get(i).name(), i);
    }
    return skills.stream()
        .map(skill ->
            skill.text().parts().stream().filter(places::containsKey).map(places::get).toList())
        .toList();
  }

  private static List<Map<String, Float>> withParts(
      List<Described> described, List<List<Integer>> parts) {
    var all = new ArrayList<Map<String, Float>>(described.size());
    for (int i = 0; i < described.size(); i++) {
      var terms = described.get(i).terms();
      if (!parts.get(i).isEmpty()) {
        terms = new HashMap<>(terms);
        for (int part : parts.get(i)) {
          for (var term : described.get(part).terms().entrySet()) {
            terms.merge(term.getKey(), Meanings.OF_A_PART * term.getValue(), Math::max);
          }
        }
      }
      all.add(terms);
    }
    return all;
  }

  List<Skill> skills() {
    return skills;
  }

  /// Those whose meaning must be known before a task's is asked for.
  Set<String> texts() {
    var texts = new LinkedHashSet<String>();
    described.forEach(each -> texts.addAll(each.texts()));
    return texts;
  }

  boolean knowsMeanings() {
    return meanings != null;
  }

  void learn(Map<String, Embedding> byText) {
    meanings = Meanings.of(described, parts, byText);
  }

  /// How well each skill matches a task, by place.
  ///
  /// @param meaning of the task; null where only words count
  List<Match> matches(Set<String> words, @Nullable Embedding meaning) {
    var byWords = keywords.to(words);
    var byMeaning =
        meaning == null || meanings == null ? null : meanings.to(meaning, skills.size());
    var matches = new ArrayList<Match>(skills.size());
    for (int i = 0; i < skills.size(); i++) {
      matches.add(Match.of(byWords[i], byMeaning == null ? null : byMeaning[i]));
    }
    return matches;
  }

  List<String> shared(Set<String> words, int skill) {
    return keywords.shared(words, skill);
  }
}
