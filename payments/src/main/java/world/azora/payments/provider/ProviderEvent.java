package world.azora.payments.provider;

import java.util.regex.Pattern;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;

/**
 * What the provider tells by itself. More members may come with it; they are ignored.
 *
 * @param id the provider's own, by which a repeated one is known
 * @param reference ours: of the payment or the refund that changed
 */
record ProviderEvent(String id, String reference) {
    private static final Pattern WORD = Pattern.compile("[!-~]{1,128}");

    ProviderEvent {
        if (!WORD.matcher(id).matches() || !WORD.matcher(reference).matches())
            throw new Refusal(CommonProblem.MALFORMED);
    }
}
