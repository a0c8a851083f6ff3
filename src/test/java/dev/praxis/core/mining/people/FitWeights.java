package dev.praxis.core.mining.people;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.speech.WeightFitting;
import dev.praxis.core.mining.speech.WeightFitting.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Fits `speech/weights.json` to the tuning half of the labelled messages, from the weights judged
/// by hand in `labels/weights-by-hand.json`. Writes the file named by the first argument.
public final class FitWeights {
  private static final double HOLD = 2;

  /// Of the messages that people write, one in four corrects, in the files every other one; but the
  /// ordinary ones in the files were written to be hard, and real ones mostly are not.
  private static final double WEIGHT_OF_ORDINARY = 1.6;

  /// A rule missed costs more than a rule found where there is none: a person reads each.
  private static final double WEIGHT_OF_RULES = 2.5;

  private FitWeights() {}

  public static void main(String[] args) throws IOException {
    var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Map<String, Map<String, Double>> byHand =
        json.readValue(
            FitWeights.class.getResourceAsStream("/labels/weights-by-hand.json"),
            new TypeReference<>() {});
    var corrections = new ArrayList<Example>();
    var rules = new ArrayList<Example>();
    collect(corrections, rules);
    var fitted = new TreeMap<String, Object>();
    fitted.put("correction", fit(byHand, "correction", corrections));
    fitted.put("rule", fit(byHand, "rule", rules));
    json.writeValue(Path.of(args[0]).toFile(), fitted);
  }

  private static Map<String, Double> fit(
      Map<String, Map<String, Double>> byHand, String head, List<Example> examples) {
    var start = Objects.requireNonNull(byHand.get(head), head);
    return new WeightFitting(start, HOLD).fit(examples);
  }

  private static void collect(List<Example> corrections, List<Example> rules) {
    var reader = TalkReader.ofWords(new JudgedSessions());
    var messages = new ArrayList<>(OwnMessage.training());
    OwnMessage.all().stream().filter(message -> !message.isToScore()).forEach(messages::add);
    messages.removeIf(message -> message.scene().equals("first"));
    for (var message : messages) {
      for (var scene : scenes(message)) {
        var script = Scenes.named(scene).user(message.text());
        var around = reader.talks(script.session(), script.events()).getLast().around();
        var features = WeightFitting.features(reader.speech(), message.text(), around);
        boolean corrects = message.is("correction");
        double weight = (corrects ? 1 : WEIGHT_OF_ORDINARY) / scenes(message).size();
        corrections.add(new Example(features, corrects, weight));
        if (corrects) {
          boolean carries = message.is("rule");
          double each = 1.0 / scenes(message).size();
          rules.add(new Example(features, carries, (carries ? WEIGHT_OF_RULES : 1) * each));
        }
      }
    }
  }

  /// Where a message could have been said as well, so that no weight is learned from the scene that
  /// most of them were written for.
  private static List<String> scenes(OwnMessage message) {
    return message.scene().equals("claim")
        ? List.of("claim", "style", "query", "commit")
        : List.of(message.scene());
  }
}
