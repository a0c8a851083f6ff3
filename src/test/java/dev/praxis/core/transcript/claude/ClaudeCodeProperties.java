package dev.praxis.core.transcript.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to a transcript, every line of it is accounted for.
final class ClaudeCodeProperties {

  @Property(tries = 400)
  void everyLineIsAccountedForWhateverHappenedToTheFile(@ForAll("damaged") byte[] file) {
    var told = ClaudeLines.told("s1.jsonl", file);

    assertThat(told.linesAccountedFor()).isEqualTo(nonBlankLines(file));
    assertThat(told.counts().lines()).isEqualTo(nonBlankLines(file).size());
    assertThat(told.counts().unreadableLines()).isLessThanOrEqualTo(told.counts().lines());
  }

  @Property(tries = 200)
  void aFileThatWasCutBeginsAsTheWholeOne(
      @ForAll("transcripts") List<String> lines, @ForAll("parts") double part) {
    var whole = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    var cut = Arrays.copyOf(whole, (int) (whole.length * part));

    var before = ClaudeLines.told("s1.jsonl", cut).steps();

    assertThat(ClaudeLines.told("s1.jsonl", whole).steps().subList(0, before.size()))
        .isEqualTo(before);
  }

  @Provide
  Arbitrary<Double> parts() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Provide
  Arbitrary<List<String>> transcripts() {
    return Arbitraries.of(everyKindOfLine()).list().ofMaxSize(40);
  }

  /// Lines doubled, moved and lost; bytes lost, doubled and made up; lines run together.
  @Provide
  Arbitrary<byte[]> damaged() {
    var places = Arbitraries.doubles().between(0, 1).list().ofMaxSize(6);
    var junk = Arbitraries.bytes().array(byte[].class).ofMaxSize(8);
    return Combinators.combine(transcripts(), places, junk).as(ClaudeCodeProperties::damage);
  }

  private static byte[] damage(List<String> lines, List<Double> places, byte[] junk) {
    var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < places.size(); i++) {
      int at = (int) (places.get(i) * bytes.length);
      int to = Math.min(bytes.length, at + 1 + i * 7);
      var head = Arrays.copyOf(bytes, at);
      var tail = Arrays.copyOfRange(bytes, to, bytes.length);
      var middle =
          i % 3 == 0 ? junk : i % 3 == 1 ? new byte[0] : Arrays.copyOfRange(bytes, at / 2, at);
      bytes = joined(head, middle, tail);
    }
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static List<String> everyKindOfLine() {
    var lines =
        new ClaudeLines("s1")
            .prompt("Fix the größe of it 🙂")
            .prompt("<system-reminder>x</system-reminder> and \\ \" this")
            .says("Done")
            .thinks("")
            .calls("t1", "Bash", "{\"command\":\"ls\"}")
            .calls("t2", "Edit", "{\"file_path\":\"/a\",\"edits\":[{\"a\":[1,2.5,null,true]}]}")
            .answers("t1", "a.txt")
            .failsWith("t2", "<tool_use_error>no</tool_use_error>")
            .record("queue-operation", "{\"operation\":\"enqueue\",\"content\":\"wait\"}")
            .prompt("wait")
            .record("system", "{\"subtype\":\"turn_duration\",\"durationMs\":1}")
            .record("progress", "{\"data\":{\"type\":\"hook_progress\"}}")
            .record(
                "progress",
                "{\"data\":{\"type\":\"agent_progress\",\"agentId\":\"a1\",\"message\":{\"type\":\"user\",\"uuid\":\"u\",\"message\":{\"content\":\"x\"}}}}")
            .record("attachment", "{\"attachment\":{\"type\":\"x\"}}")
            .record("user", "{\"message\":{\"content\":{\"odd\":1}}}")
            .record(
                "assistant",
                "{\"message\":{\"content\":[null,7,{\"type\":\"new\"}],\"usage\":{\"input_tokens\":-5}}}");
    var all = new ArrayList<>(lines.lines());
    all.addAll(
        List.of(
            "",
            "  \r",
            "null",
            "[]",
            "{}",
            "{\"type\":\"summary\",\"summary\":\"S\",\"leafUuid\":\"u\"}",
            "{\"a\":1}{\"b\":2}"));
    return all;
  }

  private static Set<Long> nonBlankLines(byte[] file) {
    var numbers = new TreeSet<Long>();
    long number = 1;
    for (int i = startOf(file); i < file.length; i++) {
      if (file[i] == '\n') {
        number++;
      } else if (file[i] != ' ' && file[i] != '\t' && file[i] != '\r') {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static int startOf(byte[] file) {
    boolean mark =
        file.length >= 3
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }
}
