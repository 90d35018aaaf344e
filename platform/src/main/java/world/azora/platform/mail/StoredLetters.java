package world.azora.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class StoredLetters implements SentLetters {
    private final MailStore store;

    StoredLetters(MailStore store) {
        this.store = store;
    }

    @Override
    public List<Sent> to(String address, int lettersMax) {
        return store.listTo(address, Optional.empty(), lettersMax).stream()
                .map(stored -> new Sent(stored.at(), stored.mail().subject()))
                .toList();
    }

    @Override
    public void forget(String address) {
        store.forgetTo(address);
    }

    @Override
    public void forgetBefore(Instant time) {
        store.forgetBefore(time);
    }
}
