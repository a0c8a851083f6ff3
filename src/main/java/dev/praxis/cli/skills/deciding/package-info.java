/// Commands with which a curator decides about skills.
@NullMarked
package dev.praxis.cli.skills.deciding;

import org.jspecify.annotations.NullMarked;
