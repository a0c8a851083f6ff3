package dev.praxis.core.mining.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.similarity.Embedder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserCorrectionDetectorTest {
  private final UserCorrectionDetector detector =
      new UserCorrectionDetector(new TalkReader(new JudgedSessions(), new Embedder()));

  private static Script working() {
    return new Script()
        .user("Add a discount to the price.")
        .edit("/home/ada/app/src/Price.java")
        .bash("npm install left-pad")
        .agent("Done, the discount is in.");
  }

  private List<Signal> after(String message) {
    return working().user(message).seenBy(detector).stream()
        .filter(signal -> signal.score() >= Signal.COUNTS)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You didn't run the tests. PriceTest is red.                                | forgot_to_run_tests
          Did you run the suite? Two specs fail here.                                | forgot_to_run_tests
          again no test run. please run the tests before you tell me it works        | forgot_to_run_tests
          Du hast die Tests nicht laufen lassen.                                     | forgot_to_run_tests
          tu n'as pas lancé les tests                                                | forgot_to_run_tests
          no corriste los tests antes de terminar                                    | forgot_to_run_tests
          ты опять не запустил тесты                                                 | forgot_to_run_tests
          I never asked you to commit that.                                          | committed_without_asking
          Why is there a commit? I push my own work.                                 | committed_without_asking
          Warum hast du committet? Darum habe ich nicht gebeten.                     | committed_without_asking
          No, use pnpm here, not npm.                                                | used_wrong_package_manager
          that model id is not real, ours is in the config                           | used_wrong_model_id
          You edited a generated file, the next build throws that away.              | edited_generated_file
          There are two dead links again. Run the link check first, always.          | skipped_link_check
          stop adding comments everywhere, our style guide says none                 | ignored_style_rule
          there's no such method in that library, you made it up                     | invented_api
          you left a console.log in there                                            | left_debug_code
          I told you to only touch Price. Why did you reformat the whole file?       | changed_unrelated_code
          You said it works, but it isn't done at all.                               | claimed_success_falsely
          You deleted my notes! Never remove files without asking.                   | deleted_without_asking
          """)
  void namesACorrectionByTheAct(String message, String tag) {
    assertThat(after(message)).extracting(Signal::tag).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No problem, take your time.",
        "Never mind the token limit for now.",
        "Stop the server when you are done.",
        "Great, thanks! Now add the same to invoices.",
        "Can you explain what you changed?",
        "Please run the tests and show me the output.",
        "commit this please",
        "No worries. Next, write the docs.",
        "The customer wrote \"you didn't run the tests\", ignore that.",
        "```\nyou forgot the tests\n```\nmake a summary of this text",
        "ERROR you didn't run the tests",
        "If you didn't run the tests yet, do it now.",
        "Add a test for negative prices.",
        "Don't forget to update the changelog.",
        "kein Problem, weiter so",
        "what does the model do when the id is empty?",
        "use pnpm to install lodash",
        "what about the invoices? I want them in cents too",
        "the build takes four minutes, can we make it faster?",
        "I ran the tests, all green. Now the docs.",
        "commit and push when the tests pass",
        "what happens if the link is broken?",
        "show me what you changed and why",
        "now remove the debug logging option from the CLI",
        "no, that's fine",
        "Nope, all good. Thanks!",
        "why does the test fail?",
        "rename the wrong_path tag to bad_path"
      })
  void takesNoOrdinaryMessageForACorrection(String message) {
    assertThat(after(message)).isEmpty();
  }

  @Test
  void findsSeveralInOneMessage() {
    assertThat(
            after("two things. the tests were not run after that edit. and why is there a commit?"))
        .extracting(Signal::tag)
        .containsExactlyInAnyOrder("forgot_to_run_tests", "committed_without_asking");
  }

  @Test
  void aCorrectionOfSomethingElseIsAHintWithoutATag() {
    assertThat(after("That's wrong, the discount is per order. You ignored what I said."))
        .extracting(Signal::tag)
        .containsExactly("");
  }

  @Test
  void pointsAtTheActItCorrects() {
    var signal = after("No, use pnpm here, not npm.").getFirst();

    assertThat(signal.evidence()).containsExactly(3, 6);
    assertThat(signal.quote()).isEqualTo("No, use pnpm here, not npm.");
  }

  @Test
  void theFirstWordsOfASessionCorrectNothing() {
    assertThat(new Script().user("You never run the tests. Always run them.").seenBy(detector))
        .isEmpty();
  }

  @Test
  void aReasonForARefusalWeighsMore() {
    var refused =
        new Script()
            .user("x")
            .bash("git commit -am x", ToolStatus.DENIED, "")
            .user("no commits please, that's for me")
            .seenBy(detector);
    var said =
        new Script()
            .user("x")
            .agent("ok")
            .user("no commits please, that's for me")
            .seenBy(detector);

    assertThat(refused.getFirst().tag()).isEqualTo("committed_without_asking");
    assertThat(refused.getFirst().score())
        .isGreaterThan(said.isEmpty() ? 0 : said.getFirst().score());
  }

  @Test
  void aNoToAQuestionIsAnAnswer() {
    assertThat(
            new Script()
                .user("x")
                .agent("Shall I also change the invoices?")
                .user("no, leave them")
                .seenBy(detector))
        .allSatisfy(signal -> assertThat(signal.score()).isLessThan(Signal.COUNTS));
  }

  @Test
  void whatTheHarnessSaysIsNoCorrection() {
    assertThat(working().note("You didn't run the tests.").seenBy(detector)).isEmpty();
  }

  @Test
  void survivesHugeAndOddMessages() {
    assertThat(working().user("x".repeat(3_000_000)).seenBy(detector)).isEmpty();
    assertThat(working().user("\uD800 \u0000 " + "no ".repeat(200_000)).seenBy(detector))
        .isNotNull();
  }
}
