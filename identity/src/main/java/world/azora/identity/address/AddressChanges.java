package world.azora.identity.address;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityProblem;
import world.azora.identity.IdentitySettings;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasswordLinks;
import world.azora.identity.PasswordProof;
import world.azora.identity.PublicUrl;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.identity.User;
import world.azora.identity.address.AddressStore.Change;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.data.Transactions;
import world.azora.platform.mail.Mail;
import world.azora.platform.mail.Mailer;

/** Decides who moves to which address. The old one is written to both when it is asked for and when it is done. */
final class AddressChanges {
    static final Duration COUNTED_OVER = Duration.ofHours(1);

    private final AddressStore store;
    private final PasswordProof proof;
    private final Transactions transactions;
    private final IdentitySettings settings;
    private final Clock clock;
    private final Neighbours neighbours;

    AddressChanges(
            AddressStore store,
            PasswordProof proof,
            Transactions transactions,
            IdentitySettings settings,
            Clock clock,
            Neighbours neighbours) {
        this.store = store;
        this.proof = proof;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.neighbours = neighbours;
    }

    /** Who is asked and told. */
    record Neighbours(
            Accounts accounts,
            SecurityNotices notices,
            PasswordLinks links,
            Mailer mailer,
            ActivityLog activity,
            PublicUrl url) {}

    void ask(UserId person, EmailAddress wanted, String password) {
        proof.demand(person, password);
        transactions.run(() -> {
            var now = clock.instant();
            // Otherwise anybody with an account could fill anybody's letter box through us.
            if (store.countSince(person, now.minus(COUNTED_OVER)) >= settings.lettersPerHour()) return;
            var user = neighbours.accounts().find(person).orElseThrow();
            var token = OneTimeToken.fresh();
            store.endAll(person, now);
            store.add(token, new Change(person, wanted), now, now.plus(settings.verificationLifetime()));
            neighbours.notices().tell(user, SecurityNotice.EMAIL_CHANGE_ASKED);
            if (!store.isKnown(wanted)) neighbours.mailer().send(letter(user, wanted, token));
        });
    }

    void confirm(OneTimeToken token) {
        try {
            transactions.run(() -> move(token));
        } catch (DuplicateKeyException _) {
            // Somebody else got the address between our look and our change.
            throw refused();
        }
    }

    private void move(OneTimeToken token) {
        var change = store.take(token, clock.instant()).orElseThrow(AddressChanges::refused);
        if (store.isKnown(change.email())) throw refused();
        var before = neighbours.accounts().find(change.person()).orElseThrow();
        store.move(change.person(), change.email());
        // Links that were sent to the old address must not set a password any more.
        neighbours.links().endAll(change.person());
        neighbours.notices().tell(before, SecurityNotice.EMAIL_CHANGED);
        var subject = change.person().toString();
        neighbours.activity().record(new Activity(change.person(), "identity.email-changed", subject, Map.of()));
    }

    private Mail letter(User user, EmailAddress to, OneTimeToken token) {
        var link = neighbours.url().link("/confirm-email#token=" + token.text());
        return switch (user.locale()) {
            case ENGLISH -> new Mail(to.text(), "Please confirm your new e-mail address", """
                        Somebody, probably you, wants to sign in to Azora with this address from now on.

                        Please open this link to confirm it. It holds for one day and works once:

                        %s

                        If it was not you, you need not do anything.
                        """.formatted(link));
            case ARABIC -> new Mail(to.text(), "يرجى تأكيد بريدك الإلكتروني الجديد", """
                        طلب أحدهم، وربما أنت، تسجيل الدخول إلى أزورا بهذا العنوان من الآن.

                        يرجى فتح هذا الرابط للتأكيد. الرابط صالح ليوم واحد ويعمل مرة واحدة:

                        %s

                        إن لم تكن أنت فلا حاجة إلى أن تفعل شيئًا.
                        """.formatted(link));
        };
    }

    private static Refusal refused() {
        return new Refusal(IdentityProblem.EMAIL_CHANGE_REFUSED);
    }
}
