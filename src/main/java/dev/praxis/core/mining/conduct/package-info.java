/// What an agent did against words: its own claims, the person's wishes, written rules.
@NullMarked
package dev.praxis.core.mining.conduct;

import org.jspecify.annotations.NullMarked;
