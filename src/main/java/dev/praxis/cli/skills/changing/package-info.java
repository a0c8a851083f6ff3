/// Commands that change what skills say, and look at what was changed.
@NullMarked
package dev.praxis.cli.skills.changing;

import org.jspecify.annotations.NullMarked;
