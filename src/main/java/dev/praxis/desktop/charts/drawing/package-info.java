/// Charts as primitives: what is drawn where, in colours known by their role, and how that becomes
/// SVG.
@NullMarked
package dev.praxis.desktop.charts.drawing;

import org.jspecify.annotations.NullMarked;
