/// Skills formed of procedures that were told and not recorded.
@NullMarked
package dev.praxis.core.skills.forming.told;

import org.jspecify.annotations.NullMarked;
