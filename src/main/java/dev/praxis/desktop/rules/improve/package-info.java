/// Improving instructions from what happened: chosen sessions and words in, proposed edits out.
@NullMarked
package dev.praxis.desktop.rules.improve;

import org.jspecify.annotations.NullMarked;
