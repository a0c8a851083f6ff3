/// One SQLite file: opening, schema steps, transactions, and the capture of curated changes.
@NullMarked
package dev.praxis.core.store;

import org.jspecify.annotations.NullMarked;
