/// The commands about the language model a person may choose.
@NullMarked
package dev.praxis.cli.model;

import org.jspecify.annotations.NullMarked;
