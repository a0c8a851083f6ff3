/// How long work reports and hears "stop".
@NullMarked
package dev.praxis.core.task;

import org.jspecify.annotations.NullMarked;
