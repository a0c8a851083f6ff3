/// Finds keys, tokens and passwords in text and puts masks in their place. Knows shapes only; never
/// keeps what it finds.
@NullMarked
package dev.praxis.core.secrets;

import org.jspecify.annotations.NullMarked;
