/// Charts as primitives: what is drawn where, in colours known by their role, and how that becomes
/// SVG.
@NullMarked
package dev.praxis.core.report.drawing;

import org.jspecify.annotations.NullMarked;
