/// Reports: what was found, as files that can be passed on.
@NullMarked
package dev.praxis.core.report;

import org.jspecify.annotations.NullMarked;
