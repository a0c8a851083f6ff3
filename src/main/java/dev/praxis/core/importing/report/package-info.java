/// What an import did, or would do, as a person is told of it.
@NullMarked
package dev.praxis.core.importing.report;

import org.jspecify.annotations.NullMarked;
