/// How often failure tags are seen as time goes on.
@NullMarked
package dev.praxis.core.mining.trend;

import org.jspecify.annotations.NullMarked;
