/// What was done in a session, step by step: successful acts only, exploration left out.
@NullMarked
package dev.praxis.core.skills.forming.recording;

import org.jspecify.annotations.NullMarked;
