/// Commands about secrets that were masked.
@NullMarked
package dev.praxis.cli.secrets;

import org.jspecify.annotations.NullMarked;
