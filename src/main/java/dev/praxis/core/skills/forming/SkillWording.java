package dev.praxis.core.skills.forming;

import dev.praxis.core.skills.forming.drafting.ModelWording;
import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.skills.forming.recording.Recording;
import java.util.List;

/// Words a draft anew: through a language model, or not at all.
public interface SkillWording {
  /// Leaves drafts as they were made offline.
  SkillWording OFFLINE =
      new SkillWording() {
        @Override
        public Draft reword(Draft draft, Recording recording) {
          return draft;
        }

        @Override
        public List<String> notes() {
          return List.of();
        }
      };

  /// By a model, falling back on the words made offline.
  static SkillWording by(ModelWording model) {
    return new SkillWording() {
      @Override
      public Draft reword(Draft draft, Recording recording) {
        return model.reword(draft, recording);
      }

      @Override
      public List<String> notes() {
        return model.notes();
      }
    };
  }

  /// The draft in other words; the same where there are no better ones.
  Draft reword(Draft draft, Recording recording);

  /// Why drafts were not reworded, for a person.
  List<String> notes();
}
