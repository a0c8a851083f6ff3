/// The curator's decisions, each undoable.
@NullMarked
package dev.praxis.core.review;

import org.jspecify.annotations.NullMarked;
