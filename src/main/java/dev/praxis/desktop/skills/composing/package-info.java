/// Skills are put together.
@NullMarked
package dev.praxis.desktop.skills.composing;

import org.jspecify.annotations.NullMarked;
