/// Skills as people write them in a form and files hold them, and what differs between two.
@NullMarked
package dev.praxis.core.skills.written;

import org.jspecify.annotations.NullMarked;
