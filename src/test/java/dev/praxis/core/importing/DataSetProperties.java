package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.Fixture;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.Told;
import dev.praxis.core.transcript.TranscriptFormats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever stands in a data set, reading it ends, and what is told fits together.
final class DataSetProperties {
  private static final String[] FIXTURES = {
    "mini-swe-agent.traj.json",
    "mini-swe-agent-tools.json",
    "swe-agent.traj",
    "tau-bench.json",
    "agentrx.json",
    "who-and-when.json",
    "team-trace.json",
    "env_results_trial_1.json",
    "terminal-bench.json",
    "atif.json",
    "agentv.json",
    "messages.json",
    "messages.jsonl",
    "langmem.json"
  };
  private static final String[] VALUES = {
    "null", "7", "-1e300", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[{}]]", "true", "{\"a\":[1]}"
  };

  private final TranscriptFormats formats = new TranscriptFormats(KnownFormats.inOrder());

  @Property(tries = 600)
  void noValueStopsTheReading(@ForAll("changed") String text) {
    formats
        .recognise(new Sample(text, true))
        .ifPresent(format -> {
          var told =
              Told.of(format, Path.of("run", "any.json"), text.getBytes(StandardCharsets.UTF_8));
          assertThat(told.counts().records()).isNotNegative();
          assertThat(told.events()).isNotEmpty();
        });
  }

  @Property(tries = 300)
  void aFileThatIsCutIsReadAsFarAsItGoes(
      @ForAll("fixtures") String name, @ForAll("parts") double part) {
    var whole = Fixture.text(name);
    var format = formats.recognise(new Sample(whole, true)).orElseThrow();
    var bytes = whole.getBytes(StandardCharsets.UTF_8);
    var cut = Arrays.copyOf(bytes, (int) (bytes.length * part));

    var told = Told.of(format, Path.of("run", name), cut);

    assertThat(told.counts().records())
        .isLessThanOrEqualTo(Told.of(format, Path.of("run", name), bytes).counts().records());
  }

  @Provide
  Arbitrary<String> fixtures() {
    return Arbitraries.of(FIXTURES);
  }

  @Provide
  Arbitrary<Double> parts() {
    return Arbitraries.doubles().between(0, 1);
  }

  /// Fields with values nobody expects there.
  @Provide
  Arbitrary<String> changed() {
    var places = Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(fixtures(), places, Arbitraries.of(VALUES))
        .as((name, at, value) -> {
          var text = Fixture.text(name);
          for (var place : at) {
            text = withValue(text, (int) (place * text.length()), value);
          }
          return text;
        });
  }

  private static String withValue(String text, int from, String value) {
    int start = text.indexOf("\":", from);
    if (start < 0) {
      return text;
    }
    int end = start + 2;
    int depth = 0;
    boolean quoted = false;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '\\') {
        end++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ']' || c == '}' || c == ',') && depth == 0) {
        break;
      } else if (!quoted && (c == ']' || c == '}')) {
        depth--;
      }
    }
    return text.substring(0, start + 2) + value + text.substring(Math.min(end, text.length()));
  }
}
