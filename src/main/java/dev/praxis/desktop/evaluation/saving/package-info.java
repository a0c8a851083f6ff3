/// Reports of an evaluation, written to files.
@NullMarked
package dev.praxis.desktop.evaluation.saving;

import org.jspecify.annotations.NullMarked;
