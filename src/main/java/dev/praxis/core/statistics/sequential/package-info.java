/// How much an evaluation can show, and how often it may be looked at.
@NullMarked
package dev.praxis.core.statistics.sequential;

import org.jspecify.annotations.NullMarked;
