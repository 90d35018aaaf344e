package world.azora.payments.payment;

import world.azora.payments.PaymentMethod;

/** The rail of each method. */
final class Rails {
    private final WalletRail wallet;
    private final ProviderRail provider;

    Rails(WalletRail wallet, ProviderRail provider) {
        this.wallet = wallet;
        this.provider = provider;
    }

    Rail of(PaymentMethod method) {
        return switch (method) {
            case WALLET -> wallet;
            case PROVIDER -> provider;
        };
    }
}
