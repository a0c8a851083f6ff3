package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.importing.KnownFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever stands in the fields of a transcript, reading it throws nothing and loses nothing.
final class HostileRecordsProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LINES =
      List.of(
          "codex.jsonl",
          "codex-legacy.jsonl",
          "gemini-chat.jsonl",
          "copilot.jsonl",
          "pi.jsonl",
          "openhands.jsonl");
  private static final List<String> DOCUMENTS =
      List.of(
          "gemini-chat.json",
          "gemini-history.json",
          "opencode.json",
          "cline-api.json",
          "cline-window.json");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-7",
          "1e300",
          "\"\"",
          "\"words\"",
          "[]",
          "{}",
          "[null,[{}],\"a\"]",
          "{\"type\":\"text\",\"text\":7}",
          "99999999999999999999",
          "[[[[[[1]]]]]]",
          "\"<task>\"");

  @Property(tries = 600)
  void everyLineIsAccountedFor(@ForAll("lineFixtures") String fixture, @ForAll long seed)
      throws JsonProcessingException {
    var random = new Random(seed);
    var lines = new ArrayList<String>();
    for (var line : Fixture.text(fixture).lines().toList()) {
      lines.add(mutated(JSON.readTree(line), random).toString());
    }

    var told = Told.of(format(fixture), String.join("\n", lines));

    var expected = new TreeSet<Long>();
    for (long line = 1; line <= lines.size(); line++) {
      expected.add(line);
    }
    assertThat(told.linesAccountedFor()).containsAll(expected);
  }

  @Property(tries = 600)
  void everyMessageIsAccountedFor(@ForAll("documentFixtures") String fixture, @ForAll long seed)
      throws JsonProcessingException {
    var document = mutated(JSON.readTree(Fixture.text(fixture)), new Random(seed));

    var told = Told.of(format(fixture), document.toString());

    long messages = told.counts().records() - (document.isObject() ? 1 : 0);
    assertThat(told.linesAccountedFor()).hasSizeGreaterThanOrEqualTo((int) messages);
  }

  @Property(tries = 300)
  void aDamagedDocumentKeepsWhatStandsBeforeTheDamage(
      @ForAll("documentFixtures") String fixture, @ForAll long seed) {
    var text = Fixture.text(fixture);
    int cut = new Random(seed).nextInt(text.length() - 2);

    var told = Told.of(format(fixture), text.substring(0, cut));

    var whole = Told.of(format(fixture), text).steps();
    var kept = told.steps();
    assertThat(whole.subList(0, Math.min(kept.size(), whole.size()))).isEqualTo(kept);
    assertThat(told.all(TranscriptEvent.Unreadable.class)).isNotEmpty();
  }

  @Property(tries = 300)
  void aFileThatWasCutBeginsAsTheWholeOne(
      @ForAll("lineFixtures") String fixture, @ForAll long seed) {
    var lines = Fixture.text(fixture).lines().toList();
    int kept = new Random(seed).nextInt(lines.size());

    var before = Told.of(format(fixture), String.join("\n", lines.subList(0, kept))).steps();

    var whole = Told.of(format(fixture), String.join("\n", lines)).steps();
    assertThat(whole.subList(0, Math.min(before.size(), whole.size()))).isEqualTo(before);
  }

  @Provide
  Arbitrary<String> lineFixtures() {
    return Arbitraries.of(LINES);
  }

  @Provide
  Arbitrary<String> documentFixtures() {
    return Arbitraries.of(DOCUMENTS);
  }

  private static TranscriptFormat format(String fixture) {
    var sample = new Sample(Fixture.text(fixture), true);
    return new TranscriptFormats(KnownFormats.inOrder()).recognise(sample).orElseThrow();
  }

  /// Fields lost, replaced by others of the wrong kind, and doubled, at any depth.
  private static JsonNode mutated(JsonNode value, Random random) throws JsonProcessingException {
    if (value instanceof ObjectNode object) {
      for (var name : new ArrayList<>(names(object))) {
        switch (random.nextInt(40)) {
          case 0 -> object.remove(name);
          case 1 -> object.set(name, any(random));
          case 2 -> object.set(name + "_", object.path(name).deepCopy());
          default -> object.set(name, mutated(object.path(name), random));
        }
      }
    } else if (value instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, random.nextInt(40) == 0 ? any(random) : mutated(list.get(i), random));
      }
      if (!list.isEmpty() && random.nextInt(20) == 0) {
        list.add(list.get(random.nextInt(list.size())).deepCopy());
      }
    }
    return value;
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode any(Random random) throws JsonProcessingException {
    return JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
  }
}
