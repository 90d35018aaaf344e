package world.azora.payments.wallet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import world.azora.kernel.Amount;
import world.azora.kernel.CommonProblem;
import world.azora.kernel.Refusal;
import world.azora.kernel.TypeId;
import world.azora.kernel.UserId;
import world.azora.ledger.Entry;
import world.azora.payments.CompensationId;
import world.azora.payments.IdText;
import world.azora.payments.PaymentId;
import world.azora.payments.RefundId;
import world.azora.payments.RewardId;
import world.azora.payments.TokenBooks;
import world.azora.payments.wallet.WalletEntry.Direction;
import world.azora.platform.web.Cursor;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Reads wallets from the ledger and says in words what their entries are about. */
final class Wallets {
    private static final List<Class<? extends TypeId>> TITLED =
            List.of(RewardId.class, PaymentId.class, RefundId.class, CompensationId.class);

    private final TokenBooks books;
    private final TitleStore store;

    Wallets(TokenBooks books, TitleStore store) {
        this.books = books;
        this.store = store;
    }

    Wallet of(UserId person) {
        var balance = books.wallet(person);
        var posted = new Amount(balance.balanceMinor(), balance.asset());
        return new Wallet(balance.account(), posted, Amount.zero(balance.asset()), posted);
    }

    Page<WalletEntry> entries(UserId person, PageRequest page) {
        var before = page.after().map(Wallets::version).orElse(Long.MAX_VALUE);
        var entries = books.walletEntries(person, before, page.limit());
        var titles = titles(entries.items());
        var items = entries.items().stream().map(entry -> view(entry, titles)).toList();
        if (!entries.more()) return new Page<>(items, null);
        return new Page<>(
                items, Cursor.encode(Long.toString(entries.items().getLast().version())));
    }

    private Map<String, String> titles(List<Entry> entries) {
        var causes = entries.stream().flatMap(entry -> cause(entry.cause())).toList();
        return causes.isEmpty() ? Map.of() : store.titles(causes);
    }

    private static Stream<TypeId> cause(String text) {
        return TITLED.stream().flatMap(kind -> IdText.read(kind, text).stream());
    }

    private static WalletEntry view(Entry entry, Map<String, String> titles) {
        return new WalletEntry(
                entry.transfer(),
                entry.code(),
                // A wallet is a liability: what is credited to it has come in.
                entry.debit() ? Direction.OUT : Direction.IN,
                entry.amount(),
                new Amount(entry.balanceMinor(), entry.amount().asset()),
                entry.cause(),
                entry.postedAt(),
                Optional.ofNullable(titles.get(entry.cause())).orElse(entry.code()));
    }

    private static long version(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonProblem.CURSOR_MALFORMED);
        }
    }
}
