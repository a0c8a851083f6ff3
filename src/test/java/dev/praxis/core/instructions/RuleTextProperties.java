package dev.praxis.core.instructions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.instructions.block.BlockMerge;
import dev.praxis.core.instructions.block.ManagedBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a rule says, it stays one item of one block, written straight or through the merge.
class RuleTextProperties {
  private static final byte[] AROUND =
      "---\nx: y\n---\n\n# Notes\n\n```\ncode\n```\n".getBytes(UTF_8);

  @Property(tries = 10_000)
  void noRuleBreaksABlock(@ForAll("texts") String text) {
    byte[] file = ManagedBlock.withRules(AROUND, List.of("First.", text, "Last."));

    assertHoldsAsOneItem(file, text);
    assertThat(ManagedBlock.withRules(file, List.of())).isEqualTo(AROUND);
  }

  @Property(tries = 10_000)
  void noRuleBreaksABlockThroughTheMerge(@ForAll("texts") String text) {
    byte[] file = ManagedBlock.withRules(AROUND, List.of("First.", "Middle.", "Last."));
    var base =
        new BlockMerge.Base(
            ManagedBlock.contentIn(file).orElseThrow(),
            Map.of("First.", 1L, "Middle.", 2L, "Last.", 3L));
    var wanted =
        List.of(
            new BlockMerge.Wanted(1, "First."),
            new BlockMerge.Wanted(2, ManagedBlock.normalised(text)),
            new BlockMerge.Wanted(3, "Last."));
    var merged =
        BlockMerge.of(
            ManagedBlock.contentIn(file),
            Optional.of(base),
            Map.of(),
            wanted.stream().filter(rule -> !rule.text().isEmpty()).toList(),
            Map.of());

    byte[] written = ManagedBlock.withContent(file, merged.lines());

    assertHoldsAsOneItem(written, text);
    assertThat(merged.conflicts()).isEmpty();
    assertThat(ManagedBlock.withContent(written, List.of())).isEqualTo(AROUND);
  }

  private static void assertHoldsAsOneItem(byte[] file, String text) {
    var said = ManagedBlock.normalised(text);
    assertThat(ManagedBlock.rulesIn(file))
        .isEqualTo(said.isEmpty() ? List.of("First.", "Last.") : List.of("First.", said, "Last."));
    assertThat(ManagedBlock.editedByHand(file)).isFalse();
    assertThat(file).startsWith(AROUND);
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            "<!-- praxis:rules start v1 sha256=0 -->",
            "<!-- praxis:rules end -->",
            "<!-- praxis:rules",
            "<!--",
            "-->",
            "--!>",
            "<!---",
            "```",
            "~~~~",
            "---",
            "\n---\n",
            "\n```\n",
            "\r\n<!-- praxis:rules end -->\r\n",
            "<div hidden>",
            "</details>",
            "<script>",
            "@../secret.md",
            "# Learned rules (mined from past failures)",
            "| a | b |",
            "- ",
            "1. ",
            "    ",
            "\t",
            "\0",
            "\u0085",
            "\u2028",
            "\u202E",
            "\uD800",
            "Run it.");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
