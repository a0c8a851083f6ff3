/// Charts: each turns data into primitives, which a canvas or an SVG file shows alike.
@NullMarked
package dev.praxis.desktop.charts;

import org.jspecify.annotations.NullMarked;
