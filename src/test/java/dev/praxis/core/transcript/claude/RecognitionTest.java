package dev.praxis.core.transcript.claude;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.Sample;
import org.junit.jupiter.api.Test;

final class RecognitionTest {

  @Test
  void filesAreRecognisedByTheirRecordsWhateverTheOrderOfTheirFields() {
    assertThat(recognises("{\"message\":{},\"sessionId\":\"s\",\"type\":\"user\",\"uuid\":\"u\"}"))
        .isTrue();
    assertThat(recognises("{\"type\":\"summary\",\"summary\":\"x\",\"leafUuid\":\"u\"}")).isTrue();
    assertThat(recognises("damaged\n\n{\"parentUuid\":null,\"sessionId\":\"s\",\"message\":{\"con"))
        .isTrue();
    assertThat(recognises("{\"type\":\"queue-operation\",\"sessionId\":\"s\"}")).isTrue();
  }

  @Test
  void filesOfOthersAreNotRecognised() {
    assertThat(recognises("")).isFalse();
    assertThat(recognises("{\"train\":[]}")).isFalse();
    assertThat(recognises("{\"type\":\"session_meta\",\"payload\":{\"id\":\"x\"}}")).isFalse();
    assertThat(recognises("{\"type\":\"message\",\"id\":\"1\",\"parentId\":null}")).isFalse();
    assertThat(recognises("{\"sessionId\":\"s\",\"projectHash\":\"h\",\"messages\":[]}")).isFalse();
  }

  private static boolean recognises(String start) {
    return new ClaudeCodeFormat().recognises(new Sample(start, false));
  }
}
