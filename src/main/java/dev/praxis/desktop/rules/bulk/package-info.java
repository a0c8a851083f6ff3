/// Several rules decided at once, after a look at all of them.
@NullMarked
package dev.praxis.desktop.rules.bulk;

import org.jspecify.annotations.NullMarked;
