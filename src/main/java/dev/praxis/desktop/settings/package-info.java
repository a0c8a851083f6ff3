/// What a person sets once: how the window looks, what instruction files may cost, which language
/// model may be asked.
@NullMarked
package dev.praxis.desktop.settings;

import org.jspecify.annotations.NullMarked;
