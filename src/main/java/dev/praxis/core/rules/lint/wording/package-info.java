/// What a rule says: who must or must not do what, to what, where and when.
@NullMarked
package dev.praxis.core.rules.lint.wording;

import org.jspecify.annotations.NullMarked;
