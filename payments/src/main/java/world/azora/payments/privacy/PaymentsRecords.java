package world.azora.payments.privacy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.UserId;
import world.azora.ledger.Entry;
import world.azora.payments.PaymentsPersonalData;
import world.azora.payments.TokenBooks;
import world.azora.platform.privacy.PersonalRecords;

/** As a {@code @RestController} the same bean also answers other processes, at the address of its front. */
@RestController
final class PaymentsRecords implements PaymentsPersonalData {
    private static final int ENTRIES_AT_A_TIME = 200;

    private final PrivacyStore store;
    private final TokenBooks books;
    private final JsonMapper json;

    PaymentsRecords(PrivacyStore store, TokenBooks books, JsonMapper json) {
        this.store = store;
        this.books = books;
        this.json = json;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        return List.of(
                kind("Rewards", store.rewards(person)),
                kind("Purchases", store.purchases(person)),
                kind("Treasuries funded", store.fundings(person)),
                kind("Proposed to a second person", store.proposals(person)),
                kind("Decided as a second person", store.decisions(person)),
                kind("Wallet", json.valueToTree(List.of(books.wallet(person)))),
                kind("Wallet entries in the ledger", json.valueToTree(entries(person))));
    }

    private List<Entry> entries(UserId person) {
        var entries = new ArrayList<Entry>();
        var before = Long.MAX_VALUE;
        while (entries.size() < ITEMS_MAX) {
            var page = books.walletEntries(person, before, ENTRIES_AT_A_TIME);
            entries.addAll(page.items());
            if (!page.more()) break;
            before = page.items().getLast().version();
        }
        return entries;
    }

    private static PersonalRecords kind(String title, JsonNode items) {
        return new PersonalRecords("payments", title, items);
    }
}
