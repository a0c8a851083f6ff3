package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Weighs the sentences of a message as corrections of what the agent did, by the language packs
/// and by what the message answers. May be used from any thread.
public final class CorrectionReader {
  private static final int ADMISSION_WITHIN = 3;
  private static final Set<Cue> IN_PROSE =
      EnumSet.complementOf(EnumSet.of(Cue.ADMISSION, Cue.CLAIM));

  private final Languages languages = Languages.shipped();
  private final CorrectionModel model = CorrectionModel.shipped();

  /// One weighed value a sentence, in order.
  public List<Correction> weigh(String message, Surroundings around) {
    var sentences = Sentence.of(message);
    var cues = cues(sentences);
    var features = features(sentences, cues, around, message.length());
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> weigh(sentences.get(i), cues.get(i), features.get(i), around))
        .toList();
  }

  private Correction weigh(
      Sentence sentence, Set<Cue> cues, Set<String> features, Surroundings around) {
    double score = around.afterAgent() ? model.corrects(features) : 0;
    return new Correction(sentence, cues, score, model.carriesRule(features));
  }

  /// Whether a message can have been written in English.
  boolean mayBeEnglish(List<Correction> message) {
    var text = joined(message.stream().map(Correction::sentence).toList());
    return languages.of(text).stream().anyMatch(pack -> pack.code().equals("en"));
  }

  /// The names of all that each sentence is weighed by.
  List<Set<String>> features(String message, Surroundings around) {
    var sentences = Sentence.of(message);
    return features(sentences, cues(sentences), around, message.length());
  }

  private static List<Set<String>> features(
      List<Sentence> sentences, List<Set<Cue>> cues, Surroundings around, int length) {
    var features = new ArrayList<Set<String>>();
    for (int i = 0; i < sentences.size(); i++) {
      var others = new ArrayList<>(cues);
      others.remove(i);
      features.add(SentenceFeatures.of(sentences.get(i), cues.get(i), others, around, length));
    }
    return features;
  }

  private List<Set<Cue>> cues(List<Sentence> sentences) {
    var packs = languages.of(joined(sentences));
    return sentences.stream().map(sentence -> cues(sentence, packs)).toList();
  }

  private static Set<Cue> cues(Sentence sentence, List<LanguagePack> packs) {
    var cues = EnumSet.noneOf(Cue.class);
    packs.forEach(pack -> cues.addAll(pack.cues(sentence.plain(), IN_PROSE)));
    return cues;
  }

  private static boolean fits(LanguagePack pack, Cue cue, String plain) {
    return pack.fits(cue, plain);
  }

  /// Whether a sentence is about what the agent did rather than about what it should do next.
  public boolean blames(Sentence sentence) {
    var packs = languages.of(sentence.plain());
    return packs.stream()
        .anyMatch(pack ->
            fits(pack, Cue.COMPLAINT, sentence.plain())
                || fits(pack, Cue.CHECK, sentence.plain())
                || fits(pack, Cue.REMINDER, sentence.plain()));
  }

  /// The sentence in which an agent owns up, among its first: a late sign that it was corrected.
  public List<Sentence> admissions(String agentMessage) {
    return opening(agentMessage, Cue.ADMISSION);
  }

  /// Whether the agent says that it is done and all is well.
  public boolean claims(String agentMessage) {
    return said(Cue.CLAIM, agentMessage);
  }

  private boolean said(Cue cue, String agentMessage) {
    var sentences = Sentence.of(agentMessage);
    var packs = languages.of(joined(sentences));
    return sentences.stream()
        .anyMatch(sentence -> packs.stream().anyMatch(pack -> fits(pack, cue, sentence.plain())));
  }

  private List<Sentence> opening(String message, Cue cue) {
    var sentences = Sentence.of(message).stream().limit(ADMISSION_WITHIN).toList();
    var packs = languages.of(joined(sentences));
    return sentences.stream()
        .filter(sentence -> packs.stream().anyMatch(pack -> fits(pack, cue, sentence.plain())))
        .toList();
  }

  private static String joined(List<Sentence> sentences) {
    var text = new StringBuilder();
    for (var sentence : sentences) {
      text.append(sentence.plain()).append(' ');
    }
    return text.toString();
  }
}
