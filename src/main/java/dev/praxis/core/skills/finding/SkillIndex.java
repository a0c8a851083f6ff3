package dev.praxis.core.skills.finding;

import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The skills in use, ready to be found: by their words at once, by what they mean as far as that
/// is known. Immutable; made anew when one of them changes, keeping what is known of the others.
final class SkillIndex {
  static final SkillIndex EMPTY =
      new SkillIndex(List.of(), Map.of(), List.of(), List.of(), Keywords.of(List.of()), List.of());
  private static final String IN_USE = "active";

  private record Written(SkillText text, String task, Described described) {
    boolean says(Skill skill) {
      return text.equals(skill.text()) && task.equals(skill.task());
    }
  }

  private final List<Skill> skills;
  private final Map<Long, Written> known;
  private final List<Described> described;
  private final List<List<Integer>> parts;
  private final Keywords keywords;
  private final List<@Nullable Meaning> meant;
  private final Meanings meanings;
  private final int unlearnt;

  private SkillIndex(
      List<Skill> skills,
      Map<Long, Written> known,
      List<Described> described,
      List<List<Integer>> parts,
      Keywords keywords,
      List<@Nullable Meaning> meant) {
    this.skills = skills;
    this.known = known;
    this.described = described;
    this.parts = parts;
    this.keywords = keywords;
    this.meant = meant;
    meanings = Meanings.of(meant, parts);
    unlearnt = Collections.frequency(meant, null);
  }

  /// Those of them that are in use. Where only their runs have changed, nothing is read anew.
  SkillIndex with(List<Skill> all) {
    var skills =
        all.stream()
            .filter(skill -> skill.status().equals(IN_USE))
            .sorted(Comparator.comparingLong(Skill::id))
            .toList();
    var terms = new Terms();
    var now = new HashMap<Long, Written>();
    var described = new ArrayList<Described>(skills.size());
    for (var skill : skills) {
      var before = known.get(skill.id());
      var written =
          before != null && before.says(skill)
              ? before
              : new Written(
                  skill.text(), skill.task(), Described.of(skill.text(), skill.task(), terms));
      now.put(skill.id(), written);
      described.add(written.described());
    }
    var parts = parts(skills);
    boolean same = described.equals(this.described) && parts.equals(this.parts);
    return new SkillIndex(
        skills,
        now,
        described,
        parts,
        same ? keywords : Keywords.of(withParts(described, parts)),
        stillMeant(described));
  }

  /// With what runs have changed of some, which say what they said before.
  SkillIndex afterRuns(List<Skill> ran) {
    var byId = ran.stream().collect(Collectors.toMap(Skill::id, Function.identity()));
    var now = skills.stream().map(skill -> byId.getOrDefault(skill.id(), skill)).toList();
    return new SkillIndex(now, known, described, parts, keywords, meant);
  }

  /// What is known of those that say the same as before.
  private List<@Nullable Meaning> stillMeant(List<Described> now) {
    var before = new IdentityHashMap<Described, @Nullable Meaning>();
    for (int i = 0; i < described.size(); i++) {
      before.put(described.get(i), meant.get(i));
    }
    var meant = new ArrayList<@Nullable Meaning>(now.size());
    now.forEach(each -> meant.add(before.get(each)));
    return meant;
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

  /// How many are known by their words only.
  int unlearnt() {
    return unlearnt;
  }

  /// The texts of the first of those that are known by their words only.
  ///
  /// @param most of so many skills
  Set<String> unlearntTexts(int most) {
    return texts(
        IntStream.range(0, meant.size()).filter(place -> meant.get(place) == null).limit(most));
  }

  /// The same of those from one place to before another.
  Set<String> unlearntTexts(int from, int to) {
    return texts(
        IntStream.range(from, Math.min(to, meant.size()))
            .filter(place -> meant.get(place) == null));
  }

  private Set<String> texts(IntStream places) {
    var texts = new LinkedHashSet<String>();
    places.forEach(place -> texts.addAll(described.get(place).texts()));
    return texts;
  }

  /// With what these texts mean.
  SkillIndex learning(Map<String, Embedding> byText) {
    var now = new ArrayList<@Nullable Meaning>(meant);
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) == null) {
        now.set(i, Meaning.of(described.get(i), byText));
      }
    }
    return new SkillIndex(skills, known, described, parts, keywords, now);
  }

  /// How well each skill matches a task, by place.
  ///
  /// @param meaning of the task; null where only words count
  List<Match> matches(Set<String> words, @Nullable Embedding meaning) {
    var byWords = keywords.to(words);
    var byMeaning = meaning == null ? new float[0] : meanings.to(meaning);
    var matches = new ArrayList<Match>(skills.size());
    for (int i = 0; i < skills.size(); i++) {
      boolean both = meaning != null && meant.get(i) != null;
      matches.add(Match.of(byWords[i], both ? byMeaning[i] : null));
    }
    return matches;
  }

  List<String> shared(Set<String> words, int skill) {
    return keywords.shared(words, skill);
  }
}
