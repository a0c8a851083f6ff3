package dev.praxis.desktop.charts;

import dev.praxis.core.report.drawing.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours a region gets from its style sheets for each role: the property `-chart-ROLE`.
final class RolePaints {
  private static final List<ColourOfRole> COLOURS =
      List.of(Role.values()).stream().map(ColourOfRole::new).toList();

  private final Map<Role, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Role.class);

  RolePaints(ChartCanvas canvas, Runnable whenChanged) {
    for (var each : COLOURS) {
      var property = new SimpleStyleableObjectProperty<>(each, canvas, each.getProperty());
      property.set(Color.GRAY);
      property.subscribe(whenChanged);
      colours.put(each.role, property);
    }
  }

  Color of(Role role) {
    return property(role).get();
  }

  private SimpleStyleableObjectProperty<Color> property(Role role) {
    var property = colours.get(role);
    if (property == null) {
      throw new IllegalStateException("no colour for " + role);
    }
    return property;
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    var all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(COLOURS);
    return List.copyOf(all);
  }

  private static final class ColourOfRole extends CssMetaData<ChartCanvas, Color> {
    private final Role role;

    ColourOfRole(Role role) {
      super("-chart-" + role.word(), ColorConverter.getInstance(), Color.GRAY);
      this.role = role;
    }

    @Override
    public boolean isSettable(ChartCanvas canvas) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(ChartCanvas canvas) {
      return canvas.paints().property(role);
    }
  }
}
