/// One SQLite file: opening, schema steps, transactions, and what other programs change in it.
@NullMarked
package dev.praxis.core.store;

import org.jspecify.annotations.NullMarked;
