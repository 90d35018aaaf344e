package world.azora.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Whether a language can be run here.
 *
 * @param version what the toolchain says of itself, such as {@code Python 3.11.2}
 * @param why what is missing, in a sentence, if it is not available
 */
public record LanguageState(
        Language language,
        boolean available,
        @Nullable String version,
        @Nullable String why) {}
