/// Commands about skills.
@NullMarked
package dev.praxis.cli.skills;

import org.jspecify.annotations.NullMarked;
