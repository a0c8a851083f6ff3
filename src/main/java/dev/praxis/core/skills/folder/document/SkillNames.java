package dev.praxis.core.skills.folder.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of skill folders as the Agent Skills format has them: 1 to 64 lower-case letters, digits
/// and single hyphens.
public final class SkillNames {
  static final int LONGEST = 64;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /// Devices of Windows, which no file there can be called.
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SkillNames() {}

  /// What is wrong with a name, as the end of a sentence; empty where nothing is.
  public static Optional<String> fault(String name) {
    if (name.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (name.length() > LONGEST) {
      return Optional.of("it is longer than %d characters".formatted(LONGEST));
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of("only lower-case letters, digits and single hyphens between them may be");
    }
    return DEVICES.contains(name) ? Optional.of("Windows keeps it for a device") : Optional.empty();
  }

  /// The nearest name without a fault: `Deploy to K8s!` becomes `deploy-to-k8s`.
  public static String safe(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
    if (cut.isEmpty()) {
      return "skill";
    }
    return DEVICES.contains(cut) ? cut + "-skill" : cut;
  }

  /// Whether Windows keeps the name of a file, whatever its ending, for a device.
  public static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    return DEVICES.contains((dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT));
  }
}
