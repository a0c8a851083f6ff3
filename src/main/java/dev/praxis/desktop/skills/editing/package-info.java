/// What a skill says is written by hand.
@NullMarked
package dev.praxis.desktop.skills.editing;

import org.jspecify.annotations.NullMarked;
