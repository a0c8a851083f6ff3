package dev.praxis.core.mining.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTextTest {
  @Test
  void commentsAndLayoutAreNoChangeOfCode() {
    assertThat(
            CodeText.sameBesidesComments(
                "A.java", "int a = 1;", "/// one\nint a = 1; // see https://x.org\n/* b */"))
        .isTrue();
    assertThat(
            CodeText.sameBesidesComments(
                "a.py",
                "def f():\n    return 1",
                "def f():\n    \"\"\"One.\n    \"\"\"\n    # x\n    return 1"))
        .isTrue();
  }

  @Test
  void everythingElseIs() {
    assertThat(CodeText.sameBesidesComments("A.java", "int a = 1;", "int a = 2;")).isFalse();
    assertThat(CodeText.sameBesidesComments("a.c", "", "#define A 1")).isFalse();
    assertThat(CodeText.sameBesidesComments("a.js", "get('http://a')", "get('http://b')"))
        .isFalse();
  }
}
