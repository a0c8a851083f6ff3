/// How times, lengths, amounts and outcomes are said in the sessions tab.
@NullMarked
package dev.praxis.desktop.sessions.wording;

import org.jspecify.annotations.NullMarked;
