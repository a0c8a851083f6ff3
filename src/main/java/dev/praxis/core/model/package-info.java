/// What the program needs of a language model, whoever sells it. Nothing depends on having one.
@NullMarked
package dev.praxis.core.model;

import org.jspecify.annotations.NullMarked;
