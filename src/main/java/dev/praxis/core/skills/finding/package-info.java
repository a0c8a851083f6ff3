/// Which skills an agent gets for a task: by what they are about, how reliable they are and when
/// they were last used.
@NullMarked
package dev.praxis.core.skills.finding;

import org.jspecify.annotations.NullMarked;
