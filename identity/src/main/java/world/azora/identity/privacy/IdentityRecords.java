package world.azora.identity.privacy;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import world.azora.identity.Accounts;
import world.azora.kernel.UserId;
import world.azora.platform.mail.SentLetters;
import world.azora.platform.privacy.PersonalData;
import world.azora.platform.privacy.PersonalRecords;

/** The account itself. Hashes of passwords and tokens are left out: they tell the person nothing, and a thief much. */
final class IdentityRecords implements PersonalData {
    private static final int LETTERS_MAX = 1_000;

    private final Accounts accounts;
    private final PrivacyStore store;
    private final SentLetters letters;
    private final JsonMapper json;

    IdentityRecords(Accounts accounts, PrivacyStore store, SentLetters letters, JsonMapper json) {
        this.accounts = accounts;
        this.store = store;
        this.letters = letters;
        this.json = json;
    }

    @Override
    public List<PersonalRecords> of(UserId person) {
        var user = accounts.find(person);
        if (user.isEmpty()) return List.of();
        var sent = letters.to(user.get().email().text(), LETTERS_MAX);
        return List.of(
                kind("Account", json.valueToTree(List.of(user.get()))),
                kind("Sessions", store.sessions(person)),
                kind("Changes of address asked for", store.addressChanges(person)),
                kind("Letters to the person", json.valueToTree(sent)));
    }

    private static PersonalRecords kind(String title, JsonNode items) {
        return new PersonalRecords("identity", title, items);
    }
}
