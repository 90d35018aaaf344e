package world.azora.identity.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import world.azora.identity.Accounts;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.User;
import world.azora.identity.account.ClosedAccounts;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.platform.mail.Mail;

final class AddressChangesTest {
    private static final EmailAddress WANTED = new EmailAddress("elsewhere@example.net");

    private final IdentityWorld world = new IdentityWorld();
    private final AddressChanges changes = world.get(AddressChanges.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void address_changes_once_the_new_one_has_answered_and_the_old_one_is_told_twice() {
        var person = world.person(PersonRole.LEARNER);

        changes.ask(person.id(), WANTED, PASSWORD);
        assertThat(addressOf(person)).isEqualTo(person.email());
        var token = world.mailer.tokenFor(WANTED.text());
        changes.confirm(token);

        assertThat(addressOf(person)).isEqualTo(WANTED);
        assertThat(world.mailer.to(person.email().text()))
                .extracting(Mail::subject)
                .containsExactly("A new e-mail address was asked for", "Your e-mail address was changed");
        assertThat(world.activities()).containsExactly("identity.email-changed");
        assertRefused("EMAIL_CHANGE_REFUSED", () -> changes.confirm(token));
    }

    @Test
    void wrong_password_asks_for_nothing() {
        var person = world.person(PersonRole.LEARNER);

        assertRefused("PASSWORD_WRONG", () -> changes.ask(person.id(), WANTED, "not mine at all"));
        assertThat(world.mailer.all()).isEmpty();
    }

    @Test
    void address_of_somebody_else_is_answered_alike_and_written_nothing() {
        var person = world.person(PersonRole.LEARNER);
        var other = world.person(PersonRole.LEARNER);

        changes.ask(person.id(), other.email(), PASSWORD);

        assertThat(world.mailer.to(other.email().text())).isEmpty();
        assertThat(world.mailer.to(person.email().text())).hasSize(1);
    }

    @Test
    void two_people_who_confirm_one_address_at_once_share_it_not() throws InterruptedException {
        var people = List.of(world.person(PersonRole.LEARNER), world.person(PersonRole.LEARNER));
        var tokens = people.stream().map(this::asked).toList();

        var answers = atOnce(2, number -> refusal(() -> changes.confirm(tokens.get(number))));

        assertThat(answers).containsExactlyInAnyOrder("done", "EMAIL_CHANGE_REFUSED");
        assertThat(people)
                .filteredOn(person -> addressOf(person).equals(WANTED))
                .hasSize(1);
    }

    @Test
    void link_holds_for_a_day_and_not_for_closed_accounts_or_after_a_newer_one() {
        var person = world.person(PersonRole.LEARNER);
        var older = asked(person);
        var newer = asked(person);
        assertRefused("EMAIL_CHANGE_REFUSED", () -> changes.confirm(older));
        world.clock.advance(Duration.ofDays(1));
        assertRefused("EMAIL_CHANGE_REFUSED", () -> changes.confirm(newer));

        var last = asked(person);
        ClosedAccounts.close(world, person);
        assertRefused("EMAIL_CHANGE_REFUSED", () -> changes.confirm(last));
        assertThat(addressOf(person)).isEqualTo(person.email());
    }

    @Test
    void strangers_letter_box_gets_five_letters_an_hour() {
        var person = world.person(PersonRole.LEARNER);
        for (var number = 1; number <= 6; number++) changes.ask(person.id(), WANTED, PASSWORD);

        assertThat(world.mailer.to(WANTED.text())).hasSize(5);
    }

    private OneTimeToken asked(User person) {
        changes.ask(person.id(), WANTED, PASSWORD);
        return world.mailer.tokenFor(WANTED.text());
    }

    private EmailAddress addressOf(User person) {
        return world.get(Accounts.class).find(person.id()).orElseThrow().email();
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.problem().name();
        }
    }

    private static void assertRefused(String problem, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessage(problem);
    }
}
