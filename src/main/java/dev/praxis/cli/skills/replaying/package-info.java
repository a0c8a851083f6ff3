/// The command that does a skill again.
@NullMarked
package dev.praxis.cli.skills.replaying;

import org.jspecify.annotations.NullMarked;
