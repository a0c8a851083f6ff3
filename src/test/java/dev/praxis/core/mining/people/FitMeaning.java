package dev.praxis.core.mining.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.speech.MeaningFitting;
import dev.praxis.core.mining.speech.MeaningFitting.Example;
import dev.praxis.core.mining.speech.MeaningModel;
import dev.praxis.core.mining.speech.MessageMeaning;
import dev.praxis.core.similarity.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/// Fits `speech/meaning.json` to the tuning half of the labelled English messages, after
/// [FitWeights], whose weights it builds on. Writes the file named by the first argument.
public final class FitMeaning {
  private static final double HOLD = 3;

  /// Of the labelled messages every other one corrects: chances then come out so that at one half
  /// about as many are missed as are wrong.
  private static final double WEIGHT_OF_ORDINARY = 1;

  private static final double WEIGHT_OF_RULES = 2;

  private FitMeaning() {}

  public static void main(String[] args) throws IOException {
    var reader = TalkReader.ofWords(new JudgedSessions());
    var embedder = new Embedder();
    var messages = new ArrayList<>(OwnMessage.training());
    OwnMessage.all().stream().filter(message -> !message.isToScore()).forEach(messages::add);
    messages.removeIf(
        message -> !message.language().equals("en") || message.scene().equals("first"));
    var corrections = new ArrayList<Example>();
    var rules = new ArrayList<Example>();
    for (var message : messages) {
      var script = Scenes.named(message.scene()).user(message.text());
      var talk = reader.talks(script.session(), script.events()).getLast();
      if (talk.corrections().isEmpty()) {
        continue;
      }
      var meaning = embedder.embed(MessageMeaning.text(talk.corrections()));
      boolean corrects = message.is("correction");
      corrections.add(
          new Example(
              MessageMeaning.logit(talk.chance()),
              meaning,
              corrects,
              corrects ? 1 : WEIGHT_OF_ORDINARY));
      if (corrects) {
        double demanded = MessageMeaning.demanded(talk.corrections());
        boolean carries = message.is("rule");
        rules.add(
            new Example(
                MessageMeaning.logit(demanded), meaning, carries, carries ? WEIGHT_OF_RULES : 1));
      }
    }
    new ObjectMapper()
        .writeValue(
            Path.of(args[0]).toFile(),
            new MeaningModel(
                MeaningFitting.fit(corrections, HOLD), MeaningFitting.fit(rules, HOLD)));
  }
}
