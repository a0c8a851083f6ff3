package dev.praxis.core.instructions.block;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ManagedBlockProperties {

  @Property(tries = 3_000)
  void addingAndRemovingLeavesTheFileAsItWas(
      @ForAll("files") byte[] file, @ForAll("rules") List<String> rules) {
    Assume.that(isAcceptedWithoutBlock(file));

    byte[] added = ManagedBlock.withRules(file, rules);

    assertThat(Arrays.copyOf(added, file.length)).isEqualTo(file);
    assertThat(ManagedBlock.withRules(added, List.of())).isEqualTo(file);
  }

  @Property(tries = 3_000)
  void rulesAreReadBackAsTheyWereWritten(
      @ForAll("files") byte[] file, @ForAll("rules") List<String> rules) {
    Assume.that(isAcceptedWithoutBlock(file));

    byte[] added = ManagedBlock.withRules(file, rules);

    assertThat(ManagedBlock.rulesIn(added))
        .isEqualTo(
            rules.stream().map(ManagedBlock::normalised).filter(rule -> !rule.isEmpty()).toList());
    assertThat(ManagedBlock.editedByHand(added)).isFalse();
    assertThat(ManagedBlock.withRules(added, rules)).isEqualTo(added);
  }

  @Property(tries = 3_000)
  void replacingInTheMiddleKeepsBothSides(
      @ForAll("files") byte[] above,
      @ForAll("files") byte[] below,
      @ForAll("rules") List<String> first,
      @ForAll("rules") List<String> second) {
    byte[] block = ManagedBlock.withRules(new byte[0], rulesAnd("one", first));
    byte[] file = concat(above, bytes("\n"), block, below);
    Assume.that(standsAt(file, above.length + 1));

    byte[] replaced = ManagedBlock.withRules(file, rulesAnd("two", second));

    assertThat(replaced).startsWith(concat(above, bytes("\n<!-- praxis:rules start")));
    assertThat(replaced).endsWith(concat(bytes("<!-- praxis:rules end -->\n"), below));
    assertThat(ManagedBlock.rulesIn(replaced).getFirst()).isEqualTo("two");
    assertThat(ManagedBlock.withRules(replaced, rulesAnd("two", second))).isEqualTo(replaced);
  }

  @Property
  void normalisingTwiceIsNormalisingOnce(@ForAll("rule") String rule) {
    var once = ManagedBlock.normalised(rule);

    assertThat(ManagedBlock.normalised(once)).isEqualTo(once);
    assertThat(once).doesNotContain("\n", "\r", "<!--", "-->");
  }

  @Provide
  Arbitrary<byte[]> files() {
    var pieces =
        Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            "# Heading\n",
            "- a rule\n",
            "```",
            "```\n",
            "````java\n",
            "~~~\n",
            "   ```\n",
            "<!-- praxis:rules",
            " <!-- praxis:rules end -->\n",
            "text <!-- praxis:rules end -->\n",
            "<!--",
            "-->",
            "\0",
            "\u00ef\u00bb\u00bf",
            "\u0085");
    var noise =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(12).map(b -> new String(b, ISO_8859_1));
    return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(1, noise))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts).getBytes(ISO_8859_1));
  }

  @Provide
  Arbitrary<List<String>> rules() {
    return rule().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> rule() {
    var pieces =
        Arbitraries.of(
            "<!--",
            "-->",
            "<!",
            "--",
            ">",
            "-",
            "praxis:rules end",
            "\n",
            "\r",
            "\u0085",
            "\u2028",
            "```",
            "- ",
            "# ",
            " ",
            "\t",
            "\0",
            "\uD800",
            "e\u0301");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static List<String> rulesAnd(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  /// Neither broken markers, which are refused, nor a file that has a block already.
  private static boolean isAcceptedWithoutBlock(byte[] file) {
    try {
      ManagedBlock.withRules(file, List.of("Any."));
      return BlockPlace.in(file).isEmpty();
    } catch (Problem refused) {
      return false;
    }
  }

  private static boolean standsAt(byte[] file, int from) {
    try {
      return BlockPlace.in(file).filter(place -> place.from() == from).isPresent();
    } catch (Problem refused) {
      return false;
    }
  }

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] whole = new byte[length];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
