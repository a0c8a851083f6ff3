/// A skill is done again, step by step.
@NullMarked
package dev.praxis.desktop.skills.replaying;

import org.jspecify.annotations.NullMarked;
