package dev.praxis.core.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.review.History;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.finding.Findings.Learning;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class QuickRetrieverTest {
  private static final int SKILLS = 61;
  private static final int LEARNT_AT_ONCE = 8;
  private static final int TEXTS_OF_A_SKILL = 2;
  private static final int ALL_TEXTS = SKILLS * TEXTS_OF_A_SKILL;

  private static final String BY_WORDS = "bake bread at home";
  private static final String BY_MEANING = "a loaf";

  @TempDir private Path folder;
  private Server server;

  /// A process that has the workspace open.
  private static final class Server implements AutoCloseable {
    private final Database database;
    private final SkillStore skills;
    private final SlowModel model = new SlowModel(BY_WORDS, BY_MEANING);
    private final QuickRetriever retriever;

    Server(Path file) {
      database = Database.open(file);
      skills = new SkillStore(database, new History(database));
      var embedder = new Embedder(() -> model);
      retriever =
          new QuickRetriever(
              new SkillRetriever(
                  database, skills, embedder, new EmbeddingStore(database, embedder)));
    }

    Findings find(String task) {
      return retriever.find(Ask.of(task));
    }

    /// Each question waits a little for what comes soon.
    Findings findOnceAllIsLearnt(String task) {
      var findings = find(task);
      while (findings.learning().left() > 0) {
        findings = find(task);
      }
      return findings;
    }

    @Override
    public void close() {
      model.allow(10 * ALL_TEXTS); // nothing waits for ever
      retriever.close();
      database.close();
    }
  }

  @BeforeEach
  void fill() {
    server = new Server(folder.resolve("w.db"));
    server.skills.add(
        NewSkill.byHand(
            Shelf.text(
                "bake_bread",
                "Use when bread is to be baked at home.",
                "kitchen",
                List.of(SkillText.Step.of("Knead flour and water", Map.of(), "Smooth dough")))));
    for (int i = 1; i < SKILLS; i++) {
      server.skills.add(
          NewSkill.byHand(
              Shelf.text(
                  "account_" + i,
                  "Use when account number %d is to be closed.".formatted(i),
                  "accounts",
                  List.of(SkillText.Step.of("Close number " + i, Map.of(), "")))));
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static List<String> names(Findings findings) {
    return findings.found().stream().map(found -> found.skill().name()).toList();
  }

  @Test
  void answersByWordsAtOnceAndBetterAsItLearns() {
    var first = server.find(BY_WORDS);
    assertThat(names(first)).containsExactly("bake_bread");
    assertThat(first.found().getFirst().match().meaning()).isNull();
    assertThat(first.learning()).isEqualTo(new Learning(SKILLS, SKILLS));
    assertThat(first.byMeaning()).isFalse();
    assertThat(names(server.find(BY_MEANING))).isEmpty();

    server.model.allow(LEARNT_AT_ONCE * TEXTS_OF_A_SKILL);
    server.model.awaitAsked(LEARNT_AT_ONCE * TEXTS_OF_A_SKILL + 1);

    var later = server.find(BY_MEANING);
    assertThat(names(later)).containsExactly("bake_bread");
    assertThat(later.learning()).isEqualTo(new Learning(SKILLS - LEARNT_AT_ONCE, SKILLS));
    assertThat(later.byMeaning()).isTrue();

    server.model.allow(ALL_TEXTS);
    var last = server.findOnceAllIsLearnt(BY_WORDS);
    assertThat(last.learning()).isEqualTo(new Learning(0, SKILLS));
    assertThat(last.found().getFirst().match().meaning()).isNotNull();
  }

  @Test
  void whatIsChangedLosesOnlyItsOwnMeaning() {
    server.model.allow(ALL_TEXTS);
    server.findOnceAllIsLearnt(BY_WORDS);

    server.skills.edit(
        server.skills.find("account_7").orElseThrow().id(),
        Shelf.text("account_7", "Use when a ledger is to be read.", "accounts", List.of()),
        "curator",
        "another use");
    var findings = server.find(BY_MEANING);

    assertThat(names(findings)).containsExactly("bake_bread");
    assertThat(findings.learning()).isEqualTo(new Learning(1, SKILLS));
  }

  @Test
  void oneServerLearnsAndTheOtherReadsWhatItKeeps() {
    server.find(BY_WORDS);
    server.model.awaitAsked(1); // it is at it
    try (var other = new Server(folder.resolve("w.db"))) {
      assertThat(other.find(BY_WORDS).learning().left()).isEqualTo(SKILLS);

      server.model.allow(ALL_TEXTS);
      var findings = other.findOnceAllIsLearnt(BY_MEANING);

      assertThat(names(findings)).containsExactly("bake_bread");
      assertThat(other.model.askedBesides()).isZero();
      assertThat(server.model.askedBesides()).isEqualTo(ALL_TEXTS - 1);
    }
  }

  @Test
  void whatOneHadLearntWhenItEndedTheNextOneNeedNotLearn() {
    server.find(BY_WORDS);
    server.model.allow(LEARNT_AT_ONCE * TEXTS_OF_A_SKILL);
    server.model.awaitAsked(LEARNT_AT_ONCE * TEXTS_OF_A_SKILL + 1);
    server.close();
    int known = LEARNT_AT_ONCE * TEXTS_OF_A_SKILL + server.model.askedBesides() + 1;
    assertThat(known).as("it ended with the few it was at").isLessThan(ALL_TEXTS);

    server = new Server(folder.resolve("w.db"));
    server.model.allow(ALL_TEXTS);
    var findings = server.findOnceAllIsLearnt(BY_MEANING);

    assertThat(names(findings)).containsExactly("bake_bread");
    assertThat(server.model.askedBesides()).isEqualTo(ALL_TEXTS - known);
  }

  @Test
  void asksNothingOfTheModelWhereThereIsNoSkill() {
    try (var empty = new Server(folder.resolve("empty.db"))) {
      assertThat(empty.find(BY_WORDS).learning()).isEqualTo(new Learning(0, 0));
    }
  }
}
