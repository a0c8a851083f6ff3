/// Watches the folders of agents, so that what they write is saved soon after.
@NullMarked
package dev.praxis.core.importing.watching;

import org.jspecify.annotations.NullMarked;
