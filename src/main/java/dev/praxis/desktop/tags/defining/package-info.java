/// Makes a tag of one's own in the window, and shows beforehand what it would find.
@NullMarked
package dev.praxis.desktop.tags.defining;

import org.jspecify.annotations.NullMarked;
