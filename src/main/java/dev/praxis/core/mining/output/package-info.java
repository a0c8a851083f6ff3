/// What the output of programs says of how they ended: the shape that all parsers share.
@NullMarked
package dev.praxis.core.mining.output;

import org.jspecify.annotations.NullMarked;
