/// How skills stand by their runs, for lists of very many of them.
@NullMarked
package dev.praxis.core.skills.standing;

import org.jspecify.annotations.NullMarked;
