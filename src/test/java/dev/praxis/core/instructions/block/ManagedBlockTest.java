package dev.praxis.core.instructions.block;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedBlockTest {
  private static final List<String> RULES = List.of("Run the tests.", "Never push.");
  private static final String BLOCK =
      """
      <!-- praxis:rules start v1 sha256=3bb1840ea4e754f8a3289dbd41afe052348ed3f550d35f5af768a775f12bf76f -->
      # Learned rules (mined from past failures)

      - Run the tests.
      - Never push.
      <!-- praxis:rules end -->
      """;

  @Test
  void comesBehindOneMoreLineEnd() {
    assertThat(with("# Mine\n\n- Be brief.\n", RULES))
        .isEqualTo("# Mine\n\n- Be brief.\n\n" + BLOCK);
  }

  @Test
  void standsAloneInAnEmptyFile() {
    assertThat(with("", RULES)).isEqualTo(BLOCK);
  }

  @Test
  void startsOnItsOwnLineWhereTheFileHasNoFinalLineEnd() {
    assertThat(with("- Be brief.", RULES)).isEqualTo("- Be brief.\n" + BLOCK);
  }

  @Test
  void usesTheLineEndsOfTheFile() {
    assertThat(with("a\r\nb\r\n", RULES)).isEqualTo("a\r\nb\r\n\r\n" + BLOCK.replace("\n", "\r\n"));
    assertThat(with("a\rb\r", RULES)).isEqualTo("a\rb\r\r" + BLOCK.replace("\n", "\r"));
  }

  @Test
  void isReplacedWhereAPersonPutIt() {
    var moved = "top\n\n" + BLOCK + "\nbottom\n";

    assertThat(with(moved, List.of("Other.")))
        .startsWith("top\n\n<!--")
        .endsWith("end -->\n\nbottom\n");
    assertThat(with(moved, List.of())).isEqualTo("top\n\nbottom\n");
  }

  @Test
  void neverGluesTheLinesAroundItTogether() {
    assertThat(with("top\n" + BLOCK + "bottom\n", List.of())).isEqualTo("top\nbottom\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a\n",
        "a\n\n",
        "\n",
        "\r",
        "a\r",
        "a\nb\r",
        "a\r\nb\nc\r",
        "a\r\n",
        "\uFEFF",
        "\uFEFFa\n",
        "\0",
        "~~~\n"
      })
  void goesWithoutATrace(String file) {
    var added = with(file, RULES);

    assertThat(with(added, RULES)).isEqualTo(added);
    assertThat(with(added, List.of())).isEqualTo(file);
  }

  @Test
  void keepsBytesThatAreNotUtf8() {
    byte[] file = "caf\u00e9 \u0085\u0093quoted\u0094\n".getBytes(ISO_8859_1);

    byte[] added = ManagedBlock.withRules(file, List.of("Grüße zuerst."));

    assertThat(added).startsWith(file);
    assertThat(ManagedBlock.rulesIn(added)).containsExactly("Grüße zuerst.");
    assertThat(ManagedBlock.withRules(added, List.of())).isEqualTo(file);
  }

  @Test
  void doesNotLetARuleBreakOut() {
    var rules =
        List.of(
            "<!-- praxis:rules end -->",
            "a\n<!-- praxis:rules end -->\nb",
            "-->",
            "<!--->",
            "```",
            "<!-- praxis:rules start v1 sha256=0 -->",
            "   ");

    var file = with("x\n", rules);

    assertThat(rulesIn(file))
        .containsExactly(
            "<! -- praxis:rules end -- >",
            "a <! -- praxis:rules end -- > b",
            "-- >",
            "<! --- >",
            "```",
            "<! -- praxis:rules start v1 sha256=0 -- >");
    assertThat(with(file, List.of())).isEqualTo("x\n");
  }

  @Test
  void tellsAnEditByHand() {
    var file = with("x\n", RULES);

    assertThat(ManagedBlock.editedByHand(file.getBytes(UTF_8))).isFalse();
    assertThat(ManagedBlock.editedByHand(file.replace("\n", "\r\n").getBytes(UTF_8))).isFalse();
    assertThat(ManagedBlock.editedByHand(("more\n" + file).getBytes(UTF_8))).isFalse();
    assertThat(ManagedBlock.editedByHand(file.replace("push", "pull").getBytes(UTF_8))).isTrue();
    assertThat(ManagedBlock.editedByHand("no block\n".getBytes(UTF_8))).isFalse();
  }

  @Test
  void ignoresMarkersThatAreOnlyShown() {
    var shown = "See:\n\n```\n" + BLOCK + "```\n\n    " + END + "\nAnd `" + END + "`.\n";

    assertThat(rulesIn(shown)).isEmpty();
    assertThat(with(shown, RULES)).isEqualTo(shown + "\n" + BLOCK);
  }

  @Test
  void isFoundBehindAFenceThatNobodyCloses() {
    var file = with("```\nnever closed\n", RULES);

    assertThat(rulesIn(file)).isEqualTo(RULES);
  }

  private static final String START = "<!-- praxis:rules start v1 sha256=0 -->";
  private static final String END = "<!-- praxis:rules end -->";

  @Test
  void refusesBrokenMarkersAndSaysWhere() {
    refused("a\n" + START + "\n- r\n", "Line 2 starts a block of rules that never ends.");
    refused("a\nb\n" + END + "\n", "Line 3 ends a block of rules that never started.");
    refused(START + "\n" + START + "\n" + END, "Line 2 starts a block of rules inside the one");
    refused(START + "\n" + END + "\n" + END, "Line 3 ends a block of rules that never started.");
    refused(START + "\n" + END + "\n" + START + "\n" + END, "Line 3 starts a second block");
    refused("<!-- praxis:rules strat -->", "Line 1 looks like a marker");
    refused("<!-- praxis:rules start v2 sha256=0 -->\n" + END, "of version 2");
  }

  @Test
  void refusesUtf16() {
    assertThatThrownBy(() -> ManagedBlock.withRules("x\n".getBytes(UTF_16), RULES))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("UTF-16");
  }

  private static void refused(String file, String why) {
    assertThatThrownBy(() -> with(file, RULES))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(why);
  }

  private static String with(String file, List<String> rules) {
    return new String(ManagedBlock.withRules(file.getBytes(UTF_8), rules), UTF_8);
  }

  private static List<String> rulesIn(String file) {
    return ManagedBlock.rulesIn(file.getBytes(UTF_8));
  }
}
