/// A difference on the screen: its rows in three layouts, its lines with changed words marked.
@NullMarked
package dev.praxis.desktop.rules.diff;

import org.jspecify.annotations.NullMarked;
