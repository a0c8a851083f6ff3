package dev.praxis.core.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgentCommandTest {

  @Test
  void readsWordsAndQuotes() {
    assertThat(AgentCommand.words("agent  -p {prompt} --say 'two words' \"it's\" a\\ b ''"))
        .containsExactly("agent", "-p", "{prompt}", "--say", "two words", "it's", "a b", "");
    assertThat(AgentCommand.words("   ")).isEmpty();
  }

  @Test
  void saysWhichQuoteIsOpen() {
    assertThatThrownBy(() -> AgentCommand.words("agent 'never closed"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void refusesACommandThatCannotTakeATask() {
    assertThatThrownBy(() -> AgentCommand.checked(List.of())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> AgentCommand.checked(List.of("agent", "--version")))
        .hasMessageContaining("where the task goes");
  }

  @Property(tries = 200)
  void whatIsWrittenAsALineIsReadAsTheSameWords(@ForAll List<String> words) {
    assertThat(AgentCommand.words(AgentCommand.line(words))).isEqualTo(words);
  }
}
