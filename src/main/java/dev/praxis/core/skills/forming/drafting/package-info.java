/// Words a skill: name, when to use it, what it needs and what it leaves behind.
@NullMarked
package dev.praxis.core.skills.forming.drafting;

import org.jspecify.annotations.NullMarked;
