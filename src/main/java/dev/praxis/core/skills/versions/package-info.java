/// The rows of skills, version by version, as every writer of skills reads them.
@NullMarked
package dev.praxis.core.skills.versions;

import org.jspecify.annotations.NullMarked;
