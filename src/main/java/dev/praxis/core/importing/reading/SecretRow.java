package dev.praxis.core.importing.reading;

import dev.praxis.core.secrets.Masked.Finding;
import java.util.ArrayList;
import java.util.List;

/// One secret of a step, ready to be written.
///
/// @param part `text` or `input`
public record SecretRow(String part, Finding finding) {

  /// Those of the text; of the arguments only what the text does not show too.
  static List<SecretRow> of(List<Finding> text, List<Finding> input) {
    if (text.isEmpty() && input.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<SecretRow>();
    text.forEach(finding -> rows.add(new SecretRow("text", finding)));
    for (var finding : input) {
      boolean isShown =
          text.stream()
              .anyMatch(
                  shown -> shown.kind() == finding.kind() && shown.hash().equals(finding.hash()));
      if (!isShown) {
        rows.add(new SecretRow("input", finding));
      }
    }
    return rows;
  }
}
