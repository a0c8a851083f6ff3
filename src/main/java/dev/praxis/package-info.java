/// Where the program starts.
@NullMarked
package dev.praxis;

import org.jspecify.annotations.NullMarked;
