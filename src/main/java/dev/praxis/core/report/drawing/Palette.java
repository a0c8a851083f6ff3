package dev.praxis.core.report.drawing;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The colours of one theme by role, as `#rrggbb`.
public record Palette(Map<Role, String> colours) {
  public Palette {
    colours = Map.copyOf(colours);
  }

  /// Reads `-praxis-ROLE: #rrggbb;` from a style sheet.
  ///
  /// @throws IllegalArgumentException where a role has no such value
  public static Palette ofStyleSheet(String css) {
    var colours = new EnumMap<Role, String>(Role.class);
    for (var role : Role.values()) {
      var value = Pattern.compile("-praxis-" + role.word() + "\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");
      var found = value.matcher(css);
      if (!found.find()) {
        throw new IllegalArgumentException("the style sheet has no -praxis-" + role.word());
      }
      colours.put(role, found.group(1));
    }
    return new Palette(colours);
  }

  /// The colour as `#rrggbb`.
  ///
  /// @throws IllegalArgumentException where the palette lacks the role
  public String of(Role role) {
    var colour = colours.get(role);
    if (colour == null) {
      throw new IllegalArgumentException("no colour for " + role);
    }
    return colour;
  }
}
