package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
  private final Heard heard = new Heard();

  @Test
  void eachLineIsAValue() throws IOException {
    var counts = read("{\"a\":1}\n[2]\n\"three\"\n");

    assertThat(counts).isEqualTo(new Counts(3, 3, 0));
    assertThat(read("")).isEqualTo(new Counts(0, 0, 0));
    assertThat(heard.values).containsExactly("1 {\"a\":1}", "2 [2]", "3 \"three\"");
  }

  @Test
  void blankLinesAreNumberedAndNotCounted() throws IOException {
    var counts = read("\n{\"a\":1}\r\n  \t\r\n\r\n{\"b\":2}");

    assertThat(counts).isEqualTo(new Counts(2, 2, 0));
    assertThat(heard.values).containsExactly("2 {\"a\":1}", "5 {\"b\":2}");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(read("\uFEFF{\"a\":1}\n")).isEqualTo(new Counts(1, 1, 0));
  }

  @Test
  void utf16IsReadByItsMark() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      heard.values.clear();

      var counts = read(bytes("\uFEFF{\"a\":\"größe 🙂\"}\n{\"b\":2}\n", charset));

      assertThat(counts).isEqualTo(new Counts(2, 2, 0));
      assertThat(heard.values).containsExactly("1 {\"a\":\"größe 🙂\"}", "2 {\"b\":2}");
    }
  }

  @Test
  void bytesThatAreNoUtf8AreMarkedAndReadOn() throws IOException {
    var line = new ByteArrayOutputStream();
    line.writeBytes(bytes("{\"a\":\"x", StandardCharsets.UTF_8));
    line.write(0xC3);
    line.write(0x28);
    line.writeBytes(bytes("y\"}\n", StandardCharsets.UTF_8));

    assertThat(read(line.toByteArray())).isEqualTo(new Counts(1, 1, 0));
    assertThat(heard.values).containsExactly("1 {\"a\":\"x\uFFFD(y\"}");
  }

  @Test
  void aDamagedLineCanHoldTwoValues() throws IOException {
    var counts = read("{\"a\":1}{\"b\":2}\n{\"c\":3}\n");

    assertThat(counts).isEqualTo(new Counts(2, 3, 0));
    assertThat(heard.values).containsExactly("1 {\"a\":1}", "1 {\"b\":2}", "2 {\"c\":3}");
    assertThat(heard.unreadable).isEmpty();
  }

  @Test
  void aLineThatIsNoJsonIsToldWithItsPlaceAndReadingGoesOn() throws IOException {
    var counts = read("{\"a\":1}\nnot json at all\n{\"b\":2}\n");

    assertThat(counts).isEqualTo(new Counts(3, 2, 1));
    assertThat(heard.unreadable)
        .containsExactly(
            "2|the line is not JSON: unrecognized token 'not' at character 1|not json at all");
  }

  @Test
  void aValueBeforeTheDamageIsKeptAndTheLineStillCounts() throws IOException {
    var counts = read("{\"a\":1}{\"b\":\n{\"c\":3}\n");

    assertThat(counts).isEqualTo(new Counts(2, 2, 0));
    assertThat(heard.values).containsExactly("1 {\"a\":1}", "2 {\"c\":3}");
    assertThat(heard.unreadable)
        .containsExactly("1|the rest of the line ends before its JSON does|{\"a\":1}{\"b\":");
  }

  @Test
  void anInvalidByteAfterAValueDoesNotTellTheValueTwice() throws IOException {
    var line = new ByteArrayOutputStream();
    line.writeBytes(bytes("{\"a\":1}{\"b\":\"", StandardCharsets.UTF_8));
    line.write(0xFF);
    line.writeBytes(bytes("\"}", StandardCharsets.UTF_8));

    assertThat(read(line.toByteArray())).isEqualTo(new Counts(1, 2, 0));
    assertThat(heard.values).containsExactly("1 {\"a\":1}", "1 {\"b\":\"\uFFFD\"}");
  }

  @Test
  void aHalfWrittenLastLineIsTheAgentStillWriting() throws IOException {
    var counts = read("{\"a\":1}\n{\"text\":\"half a sen");

    assertThat(counts).isEqualTo(new Counts(2, 1, 1));
    assertThat(heard.unreadable)
        .containsExactly(
            "2|the file ends in the middle of this line (the agent may still be writing, or it"
                + " crashed)|{\"text\":\"half a sen");
  }

  @Test
  void zeroesThatACrashLeftAreUnreadable() throws IOException {
    assertThat(read("{\"a\":1}\n\0\0\0\0\n{\"b\":2}\n")).isEqualTo(new Counts(3, 2, 1));
  }

  @Test
  void aRecordBehindZeroesIsReadAndTheZeroesAreTold() throws IOException {
    assertThat(read("{\"a\":1}\n\0\0\0{\"b\":2}\n")).isEqualTo(new Counts(2, 2, 0));
    assertThat(heard.unreadable)
        .containsExactly(
            "2|the line begins with 3 zero bytes, as a crash leaves them; what follows them is"
                + " read|");
  }

  @Test
  void utf16IsReadWithoutItsMarkToo() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      heard.values.clear();

      var counts = read(bytes("{\"a\":\"größe\"}\r\n{\"b\":2}", charset));

      assertThat(counts).isEqualTo(new Counts(2, 2, 0));
      assertThat(heard.values).containsExactly("1 {\"a\":\"größe\"}", "2 {\"b\":2}");
    }
  }

  @Test
  void marksOfFilesThatWerePutTogetherAreSkipped() throws IOException {
    assertThat(read("\uFEFF{\"a\":1}\n\uFEFF{\"b\":2}\n")).isEqualTo(new Counts(2, 2, 0));
  }

  @Test
  void linesEndedByCarriageReturnsAloneGiveAllTheirValues() throws IOException {
    assertThat(read("{\"a\":1}\r{\"b\":2}\r")).isEqualTo(new Counts(1, 2, 0));
  }

  @Test
  void anExcerptIsShort() throws IOException {
    read("x".repeat(10_000) + "\n");

    assertThat(heard.unreadable.getFirst()).endsWith("|" + "x".repeat(500));
  }

  @Test
  void nestingBeyondSenseIsUnreadableAndHarmless() throws IOException {
    var counts = read("[".repeat(2_000_000) + "\n{\"a\":1}\n");

    assertThat(counts).isEqualTo(new Counts(2, 1, 1));
    assertThat(heard.unreadable.getFirst()).contains("nested too deeply");
  }

  @Test
  void deepNestingIsReadAndKeptAsFarAsAnybodyLooksAndThatIsTold() throws IOException {
    var counts = read("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"type\":\"deep\"}\n");

    assertThat(counts).isEqualTo(new Counts(1, 1, 0));
    assertThat(heard.values.getFirst()).endsWith("\"type\":\"deep\"}");
    assertThat(heard.unreadable.getFirst()).contains("stays in the archive");
  }

  @Test
  void numbersOfAnySizeAreRead() throws IOException {
    assertThat(read("{\"n\":" + "9".repeat(5_000) + ",\"f\":1e999}\n"))
        .isEqualTo(new Counts(1, 1, 0));
  }

  @Test
  void aLineLongerThanTheBufferIsReadWithItsStringsCut() throws IOException {
    int size = ByteLines.LONGEST_WHOLE + 5_000_000;
    var lines =
        streams(
            "{\"a\":1}\n{\"long\":\"",
            "0123456789".repeat(size / 10),
            "\",\"short\":\"kept \\u00e9\"}{\"b\":2}\n{\"c\":3}\n");

    var counts = read(lines);

    assertThat(counts).isEqualTo(new Counts(3, 4, 0));
    assertThat(heard.values.get(1))
        .hasSizeBetween(LongStrings.LONGEST, LongStrings.LONGEST + 100)
        .endsWith(" … [cut]\",\"short\":\"kept é\"}");
    assertThat(heard.values).last().isEqualTo("3 {\"c\":3}");
  }

  @Test
  void aStringIsNotCutWithinAnEscapeOrACharacter() throws IOException {
    for (var unit : List.of("\\u00e9", "\\\"", "é", "🙂", "\\\\")) {
      heard.values.clear();
      var text = unit.repeat(LongStrings.LONGEST / unit.length() + 3);
      var json = "{\"a\":\"x" + text + "\"}";
      var cut = new LongStrings(new ByteArrayInputStream(bytes(json, StandardCharsets.UTF_8)));

      assertThat(read(cut)).as(unit).isEqualTo(new Counts(1, 1, 0));
      assertThat(heard.values.getFirst()).doesNotContain("\uFFFD");
    }
  }

  @Test
  void aLongLineThatIsDamagedIsToldOnce() throws IOException {
    var lines = streams("nonsense ", "z".repeat(ByteLines.LONGEST_WHOLE), "\n{\"c\":3}\n");

    var counts = read(lines);

    assertThat(counts).isEqualTo(new Counts(2, 1, 1));
    assertThat(heard.unreadable).hasSize(1);
  }

  @Test
  void fieldsNobodyWantsAreSkipped() throws IOException {
    var tree = new JsonTree((parent, name) -> !name.equals("out") || "keep".equals(parent));

    new JsonLines(tree, heard)
        .read(
            new ByteArrayInputStream(
                bytes(
                    "{\"out\":{\"a\":1},\"in\":{\"out\":[1],\"b\":{\"out\":2}},\"keep\":{\"out\":3}}",
                    StandardCharsets.UTF_8)));

    assertThat(heard.values).containsExactly("1 {\"in\":{\"b\":{\"out\":2}},\"keep\":{\"out\":3}}");
  }

  private Counts read(String text) throws IOException {
    return read(bytes(text, StandardCharsets.UTF_8));
  }

  private Counts read(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes));
  }

  private Counts read(InputStream bytes) throws IOException {
    return new JsonLines(new JsonTree(JsonTree.Fields.ALL), heard).read(bytes);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static InputStream streams(String... parts) {
    var streams = new ArrayList<InputStream>();
    for (var part : parts) {
      streams.add(new ByteArrayInputStream(bytes(part, StandardCharsets.UTF_8)));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  private static final class Heard implements JsonLines.Values {
    private final List<String> values = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Override
    public void value(long line, JsonNode value) {
      values.add(line + " " + value);
    }

    @Override
    public void unreadable(long line, String reason, String excerpt) {
      unreadable.add(line + "|" + reason + "|" + excerpt);
    }
  }
}
