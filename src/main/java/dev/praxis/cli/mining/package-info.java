/// Commands about failures: signals, tags and the queue.
@NullMarked
package dev.praxis.cli.mining;

import org.jspecify.annotations.NullMarked;
