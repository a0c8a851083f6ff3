package dev.praxis.desktop.sessions.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.session.query.SessionOrder;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the person laid out a table.
///
/// @param fitted as many columns as there is room for; else exactly those that are visible
/// @param columns from left to right
public record TableLayout(boolean fitted, List<Column> columns, SessionOrder order) {
  private static final Logger LOG = LoggerFactory.getLogger(TableLayout.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  // what an older or newer version wrote may lack something
  @SuppressWarnings("ConstantValue")
  public TableLayout {
    columns = columns == null ? List.of() : List.copyOf(columns);
    order = order == null || order.column() == null ? SessionOrder.NEWEST_FIRST : order;
  }

  /// One column.
  ///
  /// @param width in pixels
  public record Column(String id, double width, boolean visible) {}

  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a layout is always JSON", e);
    }
  }

  /// Empty where it cannot be read: a layout is not worth a failure.
  public static Optional<TableLayout> of(String json) {
    try {
      return Optional.of(JSON.readValue(json, TableLayout.class));
    } catch (JsonProcessingException e) {
      LOG.warn("The layout of the table of sessions cannot be read; the usual one is used.", e);
      return Optional.empty();
    }
  }
}
