/// The chat history of Aider, many chats in one Markdown file.
@NullMarked
package dev.praxis.core.transcript.aider;

import org.jspecify.annotations.NullMarked;
