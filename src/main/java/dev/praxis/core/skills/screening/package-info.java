/// What a skill must not bring with it: attacks, commands that destroy, secrets.
@NullMarked
package dev.praxis.core.skills.screening;

import org.jspecify.annotations.NullMarked;
