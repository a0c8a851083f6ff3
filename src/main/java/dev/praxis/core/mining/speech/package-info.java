/// What people and agents say to each other: sentences, and the words that give a meaning away.
@NullMarked
package dev.praxis.core.mining.speech;

import org.jspecify.annotations.NullMarked;
