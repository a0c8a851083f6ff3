/// What happened, as an optimizer sees it: messages with what people said of them.
@NullMarked
package dev.praxis.core.reflection.trajectory;

import org.jspecify.annotations.NullMarked;
