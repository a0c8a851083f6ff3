package dev.praxis.core.evaluation.freeze;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// What a result rests on.
///
/// @param split SHA-256 over the sorted "lineage TAB side" lines
/// @param rules SHA-256 over the rules in force, or over both files of a replay
/// @param tagger SHA-256 over names and versions of the detectors
/// @param judge name and version of the prompt; empty where nobody judges
/// @param plan hash of the plan; empty where there is none
public record Freeze(String split, String rules, String tagger, String judge, String plan) {

  /// SHA-256 over all of it.
  public String hash() {
    return sha(String.join("\n", split, rules, tagger, judge, plan));
  }

  /// Of rules with number, version and text, in order.
  public static String ofRules(List<Rule> rules) {
    return sha(
        rules.stream()
            .map(rule -> "R%d\t%d\t%s".formatted(rule.id(), rule.version(), rule.text()))
            .collect(Collectors.joining("\n")));
  }

  public static String ofDetectors(List<SignalDetector> detectors) {
    return sha(
        detectors.stream()
            .map(detector -> detector.name() + ":" + detector.version())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /// SHA-256 in hex.
  public static String sha(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
