package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The language packs, and which of them a message is read with. People mix languages, so several
/// can apply; where none is recognised, all do.
public final class Languages {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final int SCANNED = 1_200;
  private static final Languages SHIPPED =
      new Languages(Stream.of("en", "de", "es", "fr", "ru").map(LanguagePack::shipped).toList());

  private final List<LanguagePack> packs;

  Languages(List<LanguagePack> packs) {
    this.packs = List.copyOf(packs);
  }

  /// The languages shipped with the program; read once.
  public static Languages shipped() {
    return SHIPPED;
  }

  /// The packs to read a message with: every language that gives at least half as many of its words
  /// as the one that gives most.
  List<LanguagePack> of(String plain) {
    var words =
        NO_LETTER.splitAsStream(plain.substring(0, Math.min(plain.length(), SCANNED))).toList();
    var counts = new ArrayList<Long>();
    long most = 0;
    for (var pack : packs) {
      long known = words.stream().filter(pack::knows).count();
      counts.add(known);
      most = Math.max(most, known);
    }
    var spoken = new ArrayList<LanguagePack>();
    for (int i = 0; i < packs.size(); i++) {
      if (counts.get(i) * 2 >= most) {
        spoken.add(packs.get(i));
      }
    }
    return spoken;
  }
}
