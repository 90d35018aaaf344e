package world.azora.payments.wallet;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/wallet")
final class WalletController {
    private final Wallets wallets;

    WalletController(Wallets wallets) {
        this.wallets = wallets;
    }

    @AnySession
    @GetMapping
    Wallet get(Actor actor) {
        return wallets.of(actor.id());
    }

    @AnySession
    @GetMapping("/entries")
    Page<WalletEntry> entries(Actor actor, PageRequest page) {
        return wallets.entries(actor.id(), page);
    }
}
