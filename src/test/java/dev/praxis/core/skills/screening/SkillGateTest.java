package dev.praxis.core.skills.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SkillGateTest {
  @TempDir private Path folder;
  private Database database;
  private SkillStore skills;

  @BeforeEach
  void openWorkspace() {
    database = Database.open(folder.resolve("praxis.db"));
    skills = new SkillStore(database, new History(database), new SkillScreen()::requireHarmless);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void whatIsSevereIsNeitherAddedNorProposedAsACandidate() {
    var severe = NewSkill.byHand(saying("Run `rm -rf /`"));

    assertThatThrownBy(() -> skills.add(severe)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> skills.addCandidate(severe)).isInstanceOf(Problem.class);
    assertThat(skills.list()).isEmpty();
  }

  @Test
  void noEditBringsItIn() {
    long id = skills.add(NewSkill.byHand(saying("Run `ls`")));

    assertThatThrownBy(() -> skills.edit(id, saying("Run `rm -rf ~`"), "curator", ""))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("step 1");
    assertThat(skills.existing(id).version()).isEqualTo(1);
  }

  @Test
  void whatWasStoredBeforeIsNotApproved() {
    var severe = NewSkill.byHand(saying("Run `rm -rf /`"));
    var candidate =
        new NewSkill(severe.text(), "learned", "candidate", "recorder", "", "", "", 0.5, List.of());
    long id = new SkillStore(database, new History(database)).addCandidate(candidate);

    assertThatThrownBy(() -> skills.approve(id)).isInstanceOf(Problem.class);
    assertThat(skills.existing(id).status()).isEqualTo("candidate");
  }

  @Test
  void theSkillsThatComeWithTheProgramPass() {
    assertThat(skills.importAll(SkillSamples.read()).added()).isNotEmpty();
  }

  private static SkillText saying(String action) {
    return SkillText.of("tidy", List.of(SkillText.Step.of(action, Map.of(), "")));
  }
}
