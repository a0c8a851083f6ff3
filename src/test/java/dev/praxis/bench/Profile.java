package dev.praxis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// The shape of real transcripts in numbers: how long sessions and records are, which record
/// follows which, how often tools fail. Distributions are quantiles, drawn from by inversion.
final class Profile {
  private static final String START = "^";
  private static final String END = "$";

  /// In the last stretches values lie near the lower end: one in a thousand is very long.
  private static final int TAIL = 4;

  private final JsonNode numbers;
  private final double[] quantiles;
  private final Map<String, double[]> tables = new HashMap<>();
  private final Map<String, Weighted> next = new HashMap<>();
  private final Weighted tools;

  private static final class Weighted {
    private final String[] names;
    private final double[] upTo;

    private Weighted(String[] names, double[] upTo) {
      this.names = names;
      this.upTo = upTo;
    }

    private String draw(Random random) {
      double at = random.nextDouble() * upTo[upTo.length - 1];
      int i = 0;
      while (i < upTo.length - 1 && upTo[i] < at) {
        i++;
      }
      return names[i];
    }
  }

  Profile() {
    try (var in = Profile.class.getResourceAsStream("/bench/profile.json")) {
      numbers = new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    quantiles = table(numbers.path("quantiles"));
    numbers.path("next").properties().forEach(e -> next.put(e.getKey(), weighted(e.getValue())));
    tools = weighted(numbers.path("tools"));
  }

  int sessionLines(Random random) {
    return (int) draw("sessionLines", numbers.path("sessionLines"), random);
  }

  /// The kind of record that begins a session.
  String first(Random random) {
    return follows(START, random);
  }

  /// The kind that follows; empty at the end of a session.
  String follows(String kind, Random random) {
    var drawn = Objects.requireNonNull(next.get(kind), kind).draw(random);
    return drawn.equals(END) ? "" : drawn;
  }

  /// Bytes of a record of this kind.
  double lineBytes(String kind, Random random) {
    return draw("line " + kind, numbers.path("lineBytes").path(kind), random);
  }

  /// Bytes of the record in which this tool answers.
  double resultBytes(String tool, Random random) {
    var known = numbers.path("resultBytes").path(tool);
    return known.isMissingNode()
        ? lineBytes("user/tool_result", random)
        : draw("result " + tool, known, random);
  }

  double secondsBefore(String kind, Random random) {
    var known = numbers.path("secondsBefore").path(kind);
    return known.isMissingNode() ? 0 : draw("gap " + kind, known, random);
  }

  String tool(Random random) {
    return tools.draw(random);
  }

  boolean fails(String tool, Random random) {
    return random.nextDouble() < numbers.path("toolErrors").path(tool).asDouble(0.02);
  }

  private double draw(String name, JsonNode values, Random random) {
    var table = tables.computeIfAbsent(name, _ -> table(values));
    double at = random.nextDouble();
    int i = quantiles.length - 2;
    while (i > 0 && quantiles[i] > at) {
      i--;
    }
    double share = (at - quantiles[i]) / (quantiles[i + 1] - quantiles[i]);
    share = i >= quantiles.length - TAIL ? share * share * share : share;
    return table[i] + (table[i + 1] - table[i]) * share;
  }

  private static double[] table(JsonNode values) {
    var table = new double[values.size()];
    for (int i = 0; i < table.length; i++) {
      table[i] = values.path(i).asDouble();
    }
    return table;
  }

  private static Weighted weighted(JsonNode weights) {
    var names = new String[weights.size()];
    var upTo = new double[weights.size()];
    double sum = 0;
    int i = 0;
    for (var entry : weights.properties()) {
      sum += entry.getValue().asDouble();
      names[i] = entry.getKey();
      upTo[i++] = sum;
    }
    return new Weighted(names, upTo);
  }
}
