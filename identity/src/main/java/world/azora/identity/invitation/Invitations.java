package world.azora.identity.invitation;

import java.util.Map;
import java.util.Optional;
import world.azora.activity.Activity;
import world.azora.activity.ActivityLog;
import world.azora.identity.Accounts;
import world.azora.identity.IdentitySettings;
import world.azora.identity.NewUser;
import world.azora.identity.OneTimeToken;
import world.azora.identity.PasswordLinks;
import world.azora.identity.Passwords;
import world.azora.identity.PublicUrl;
import world.azora.identity.User;
import world.azora.kernel.Actor;
import world.azora.platform.data.Transactions;
import world.azora.platform.mail.Mail;
import world.azora.platform.mail.Mailer;

/**
 * Makes accounts for others. Whoever brings no password gets a letter with a link to choose one: no administrator ever
 * knows somebody else's.
 */
final class Invitations {
    private final Accounts accounts;
    private final Transactions transactions;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final Neighbours neighbours;

    Invitations(
            Accounts accounts,
            Transactions transactions,
            Passwords passwords,
            IdentitySettings settings,
            Neighbours neighbours) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.passwords = passwords;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    /** Who is told. */
    record Neighbours(PasswordLinks links, Mailer mailer, ActivityLog activity, PublicUrl url) {}

    boolean isTaken(Invitation wanted) {
        return accounts.isTaken(wanted.email());
    }

    /** The new account; nothing if the address belongs to somebody already. */
    Optional<User> invite(Actor actor, Invitation wanted) {
        var hash = Optional.ofNullable(wanted.passwordHash());
        var user = new NewUser(
                wanted.email(),
                wanted.displayName(),
                wanted.language(),
                hash.orElseGet(passwords::nobody),
                wanted.rolesWanted());
        return transactions.run(() -> {
            var created = accounts.create(user);
            created.ifPresent(person -> {
                if (hash.isEmpty()) sendLink(person);
                var facts = Map.of("password", hash.isEmpty() ? "by link" : "brought along");
                neighbours
                        .activity()
                        .record(new Activity(
                                actor.id(), "identity.invited", person.id().toString(), facts));
            });
            return created;
        });
    }

    private void sendLink(User person) {
        var token = neighbours.links().issue(person.id(), settings.invitationLifetime());
        neighbours.mailer().send(letter(person, token));
    }

    private Mail letter(User person, OneTimeToken token) {
        var to = person.email().text();
        var link = neighbours.url().link("/reset-password?welcome=1#token=" + token.text());
        return switch (person.locale()) {
            case ENGLISH -> new Mail(to, "You have an account at Azora", """
                        An administrator has made an account at Azora for you. You sign in with this address.

                        Please open this link to choose your password. It holds for a week and works once:

                        %s

                        If you do not know what this is about, you need not do anything.
                        """.formatted(link));
            case ARABIC -> new Mail(to, "لديك حساب في أزورا", """
                        أنشأ أحد المديرين لك حسابًا في أزورا. تسجّل الدخول بهذا العنوان.

                        يرجى فتح هذا الرابط لاختيار كلمة مرورك. الرابط صالح لأسبوع ويعمل مرة واحدة:

                        %s

                        إن لم تكن تعرف ما هذا فلا حاجة إلى أن تفعل شيئًا.
                        """.formatted(link));
        };
    }
}
