package dev.praxis.core.skills.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit code 0                              | 0 |             | true",
        "Exits with status 3, as documented       | 3 |             | true",
        "Exits with status 3                      | 0 |             | false",
        "`image updated` is printed               | 0 | image updated | true",
        "`image updated` is printed               | 0 | unchanged   | false",
        "Prints “ok” and goes on                  | 0 | all ok      | true",
        "Prints “ok” and goes on                  | 1 | all ok      | false",
        "The output contains \"12 passed\"        | 0 | 12 passed   | true",
        "The log does not contain `ERROR`         | 0 | ERROR at 1  | false",
        "The log does not contain `ERROR`         | 0 | fine        | true",
        "Output matches /^v\\d+/                  | 0 | v12         | true",
        "Output matches /^v\\d+/                  | 0 | 12          | false",
        "No output                                | 0 | x           | false",
        "prints nothing                           | 0 |             | true",
      })
  void whatIsSaidIsHeldAgainstWhatIsSeen(String expected, int exit, String output, boolean met) {
    var expectation = Expectation.of(expected);

    assertThat(expectation.stated()).isTrue();
    assertThat(expectation.judge(exit, output == null ? "" : output).met()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "The site is up",
    "`nginx -t` reports success",
    "The file /etc/nginx/nginx.conf is there",
    "All pods are Ready",
  })
  void otherWordsAreForAPerson(String expected) {
    assertThat(Expectation.of(expected).stated()).isFalse();
    assertThat(Expectation.of(expected).judge(0, "").met()).isTrue();
    assertThat(Expectation.of(expected).judge(1, "").met()).isFalse();
  }

  @Test
  void howItWasJudgedIsSaid() {
    assertThat(Expectation.of("prints `ok`").judge(0, "ok").how())
        .isEqualTo("exit code 0; the output has “ok”");
    assertThat(Expectation.of("").judge(2, "").how())
        .isEqualTo("exit code 2, 0 was expected; nothing else was expected");
    assertThat(Expectation.of("the file is saved").judge(0, "").how())
        .isEqualTo("exit code 0; what else is expected a person has to judge");
  }

  @Test
  void aQuoteAloneIsWhatTheOutputHasToHold() {
    assertThat(Expectation.of("`hello moon`").judge(0, "hello moon").met()).isTrue();
    assertThat(Expectation.of("“hello moon”.").judge(0, "hello sun").met()).isFalse();
  }
}
