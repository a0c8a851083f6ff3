package dev.praxis.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.InlineBackground;
import dev.praxis.desktop.tab.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class SettingsViewModelTest {
  private static final String SECRET = "not-a-real-key-4711";

  @TempDir private Path folder;
  private LocalModelServer server;
  private Workbench workbench;
  private ModelAccess access;
  private SettingsViewModel settings;

  @BeforeEach
  void open() {
    server = new LocalModelServer();
    workbench = Workbench.open(folder.resolve("test.db"));
    access = new ModelAccess(new DataFolder(folder), Map.of());
    settings = opened();
  }

  @AfterEach
  void close() {
    workbench.close();
    server.close();
  }

  private SettingsViewModel opened() {
    var model =
        new SettingsViewModel(
            workbench, access, new InlineBackground(), new Changes(), Texts.ofThisComputer());
    model.read();
    return model;
  }

  private ModelForm local(String most) {
    var url = server.url(Provider.OPENAI).toString();
    return new ModelForm(Provider.OPENAI, url, "a-model", most, "20", "1", "2.5");
  }

  private Told told() {
    return settings.toldOfModelProperty().get();
  }

  @Test
  void nothingIsChosenAtFirst() {
    assertThat(settings.chosenProperty().get()).isFalse();
    assertThat(settings.formProperty().get()).isEqualTo(ModelForm.EMPTY);
    assertThat(settings.key().fromProperty().get()).contains("ANTHROPIC_API_KEY");
  }

  @Test
  void whatIsSavedStandsThereNextTime() {
    settings.save(local("0.25"));

    assertThat(told().good()).isTrue();
    assertThat(settings.chosenProperty().get()).isTrue();
    assertThat(opened().formProperty().get()).isEqualTo(local("0.25"));
  }

  @Test
  void aFieldThatSaysSomethingElseIsToldAndNothingIsSaved() {
    settings.save(local("a little"));

    assertThat(told())
        .isEqualTo(new Told(false, "“a little” is no number from 0. Give dollars, like 0.50."));
    assertThat(access.settings().read()).isEmpty();
  }

  @Test
  void testingSavesAsksOneQuestionAndTellsTheAnswer() {
    server.answers("ready");

    settings.test(local("1"));

    assertThat(told().good()).isTrue();
    assertThat(told().words()).contains("a-model").contains("“ready”").contains("120 tokens in");
    assertThat(server.onlyRequest().all()).contains("one word");
  }

  @Test
  void aModelThatRefusesTheKeyIsToldWithWhatToDo() {
    server.fails(401, "bad key", Map.of());

    settings.test(local("1"));

    assertThat(told().good()).isFalse();
    assertThat(told().words()).contains("key");
  }

  @Test
  void forgettingGoesBackToSendingNothing() {
    settings.save(local("1"));

    settings.forget();

    assertThat(settings.chosenProperty().get()).isFalse();
    assertThat(access.settings().read()).isEmpty();
    assertThat(told().words()).contains("nothing will be sent");
  }

  @Test
  void aKeyIsKeptWhereOnlyItsOwnerReadsItAndNeverShown() throws IOException {
    settings.key().keep(SECRET, local("1"));
    settings.save(local("1"));

    assertThat(settings.key().fromProperty().get()).contains("model.key");
    assertThat(settings.key().fromProperty().get() + settings.key().toldProperty().get() + told())
        .doesNotContain(SECRET);
    assertThat(Files.readString(access.settings().path())).doesNotContain(SECRET);
    assertThat(Files.readString(access.keys().path())).isEqualTo(SECRET);

    settings.key().delete(local("1"));
    assertThat(access.keys().path()).doesNotExist();
  }

  @Test
  void theBudgetIsTheOneThatLintKnows() {
    settings.setBudget("1500");
    assertThat(workbench.fileLint().budget()).isEqualTo(1500);

    settings.setBudget("none");
    assertThat(settings.toldOfBudgetProperty().get().good()).isFalse();
    settings.setBudget("0");
    assertThat(settings.toldOfBudgetProperty().get().good()).isFalse();
    assertThat(opened().budgetProperty().get()).isEqualTo(1500);
  }
}
