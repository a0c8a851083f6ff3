/// How sessions are divided between training and evaluation.
@NullMarked
package dev.praxis.desktop.evaluation.split;

import org.jspecify.annotations.NullMarked;
