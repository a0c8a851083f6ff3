package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import java.util.List;
import java.util.function.Consumer;

/// Decides about skills named on the command line: about several at once as one decision, all of
/// them or, on a problem, none.
final class Decided {
  private Decided() {}

  /// Decides, and answers with the skills as they are then.
  ///
  /// @param act one word: `approve`
  /// @param each decides about one
  static SkillList on(List<String> names, String act, Workbench workbench, Consumer<Skill> each) {
    var skills = names.stream().map(name -> SkillList.named(name, workbench)).distinct().toList();
    if (skills.size() == 1) {
      each.accept(skills.getFirst());
    } else {
      workbench
          .history()
          .decide(
              act,
              "skills",
              "%s %d skills".formatted(capitalised(act), skills.size()),
              _ -> {
                skills.forEach(each);
                return true;
              });
    }
    return SkillList.of(
        skills.stream().map(skill -> workbench.skills().existing(skill.id())).toList());
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
