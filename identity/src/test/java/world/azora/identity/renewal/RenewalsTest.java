package world.azora.identity.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.Password;
import world.azora.identity.User;
import world.azora.identity.account.ClosedAccounts;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.mail.Mail;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RenewalsTest {
    private static final Password NEW = new Password("a quite different phrase");

    private final IdentityWorld world = new IdentityWorld();
    private final Renewals renewals = world.get(Renewals.class);
    private final ForgottenPasswords forgotten = world.get(ForgottenPasswords.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void changed_password_ends_every_other_session_and_is_told() {
        var person = world.person(PersonRole.LEARNER);
        var here = world.signedIn(person);
        var elsewhere = world.signedIn(person);
        assertThat(world.isLetIn(elsewhere)).isTrue();

        renewals.change(person.id(), Optional.of(here.session()), PASSWORD, NEW);

        assertThat(world.isLetIn(here)).isTrue();
        assertThat(world.isLetIn(elsewhere)).isFalse();
        assertThat(world.hasPassword(person, NEW.text())).isTrue();
        assertThat(world.hasPassword(person, PASSWORD)).isFalse();
        assertThat(world.activities()).endsWith("identity.password-changed");
        assertThat(letters(person)).containsExactly("Your password was changed");
    }

    @Test
    void wrong_present_password_changes_nothing_and_is_counted() {
        var person = world.person(PersonRole.LEARNER);
        for (var guess = 1; guess <= 5; guess++)
            assertRefused("PASSWORD_WRONG", () -> renewals.change(person.id(), Optional.empty(), "wrong", NEW));

        // Even the right one, or whoever holds the session could go on guessing.
        assertRefused("TOO_MANY_REQUESTS", () -> renewals.change(person.id(), Optional.empty(), PASSWORD, NEW));
        assertThat(letters(person)).isEmpty();

        world.clock.advance(Duration.ofMinutes(1));
        renewals.change(person.id(), Optional.empty(), PASSWORD, NEW);
        assertThat(world.hasPassword(person, NEW.text())).isTrue();
    }

    @Test
    void hundred_guesses_at_once_are_no_more_than_five() throws InterruptedException {
        var person = world.person(PersonRole.LEARNER);

        var answers =
                atOnce(100, _ -> refusal(() -> renewals.change(person.id(), Optional.empty(), "a wrong one", NEW)));

        assertThat(answers).filteredOn("PASSWORD_WRONG"::equals).hasSize(5);
        assertThat(answers).filteredOn("TOO_MANY_REQUESTS"::equals).hasSize(95);
    }

    @Test
    void last_five_passwords_do_not_come_back_and_the_sixth_may() {
        var person = world.person(PersonRole.LEARNER);
        var present = PASSWORD;
        for (var number = 1; number <= 4; number++) {
            var next = "phrase number %d, all new".formatted(number);
            renewals.change(person.id(), Optional.empty(), present, new Password(next));
            present = next;
        }
        var fifth = present;
        assertRefused(
                "PASSWORD_USED_BEFORE",
                () -> renewals.change(person.id(), Optional.empty(), fifth, new Password(PASSWORD)));
        assertRefused(
                "PASSWORD_USED_BEFORE",
                () -> renewals.change(person.id(), Optional.empty(), fifth, new Password(fifth)));

        renewals.change(person.id(), Optional.empty(), fifth, NEW);
        renewals.change(person.id(), Optional.empty(), NEW.text(), new Password(PASSWORD));
        assertThat(world.hasPassword(person, PASSWORD)).isTrue();
    }

    @Test
    void whoever_asks_learns_nothing_of_who_has_an_account() {
        var person = world.person(PersonRole.LEARNER);

        forgotten.ask(person.email());
        forgotten.ask(new EmailAddress("stranger@example.org"));
        assertThat(world.outbox.size()).isEqualTo(2);
        assertThat(letters(person)).isEmpty();

        world.runJobs();
        assertThat(letters(person)).containsExactly("Set a new password");
        assertThat(world.mailer.to("stranger@example.org")).isEmpty();
    }

    @Test
    void mailed_link_sets_a_password_once_and_ends_all_sessions() {
        var person = world.person(PersonRole.LEARNER);
        var session = world.signedIn(person);
        var token = forget(person);

        renewals.reset(token, NEW);

        assertThat(world.hasPassword(person, NEW.text())).isTrue();
        assertThat(world.isLetIn(session)).isFalse();
        assertThat(letters(person)).containsExactly("Set a new password", "Your password was set anew");
        assertRefused("RESET_REFUSED", () -> renewals.reset(token, new Password("once more, with feeling")));
        assertRefused("RESET_REFUSED", () -> renewals.reset(OneTimeToken.fresh(), NEW));
        assertThat(stored("token_hash = '" + token.text() + "'")).isZero();
    }

    @Test
    void twenty_resets_at_once_with_one_link_set_one_password() throws InterruptedException {
        var person = world.person(PersonRole.LEARNER);
        var token = forget(person);

        var answers = atOnce(
                20,
                number -> refusal(() -> renewals.reset(token, new Password("wanted number %02d".formatted(number)))));

        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("RESET_REFUSED"::equals).hasSize(19);
        assertThat(letters(person))
                .filteredOn("Your password was set anew"::equals)
                .hasSize(1);
    }

    @Test
    void newer_link_ends_the_older_and_every_link_ends_with_a_change() {
        var person = world.person(PersonRole.LEARNER);
        var older = forget(person);
        var newer = forget(person);

        assertRefused("RESET_REFUSED", () -> renewals.reset(older, NEW));
        renewals.change(person.id(), Optional.empty(), PASSWORD, new Password("in between, by hand"));
        assertRefused("RESET_REFUSED", () -> renewals.reset(newer, NEW));
    }

    @Test
    void link_holds_for_half_an_hour() {
        var person = world.person(PersonRole.LEARNER);
        var late = forget(person);
        world.clock.advance(Duration.ofMinutes(30));
        assertRefused("RESET_REFUSED", () -> renewals.reset(late, NEW));

        var inTime = forget(person);
        world.clock.advance(Duration.ofMinutes(30).minusMillis(1));
        renewals.reset(inTime, NEW);
        assertThat(world.hasPassword(person, NEW.text())).isTrue();
    }

    @Test
    void refused_password_leaves_the_link_as_it_was() {
        var person = world.person(PersonRole.LEARNER);
        var token = forget(person);

        assertRefused("PASSWORD_USED_BEFORE", () -> renewals.reset(token, new Password(PASSWORD)));
        assertRefused("PASSWORD_COMMON", () -> renewals.reset(token, new Password("unbelievable")));

        renewals.reset(token, NEW);
        assertThat(world.hasPassword(person, NEW.text())).isTrue();
    }

    @Test
    void closed_account_gets_no_link_and_loses_the_one_it_has() {
        var person = world.person(PersonRole.LEARNER);
        var token = forget(person);
        ClosedAccounts.close(world, person);

        assertRefused("RESET_REFUSED", () -> renewals.reset(token, NEW));
        forgotten.ask(person.email());
        world.runJobs();
        assertThat(letters(person)).containsExactly("Set a new password", "Your account was closed");
    }

    @Test
    void letter_box_gets_five_links_an_hour() {
        var person = world.person(PersonRole.LEARNER);
        for (var number = 1; number <= 6; number++) {
            forgotten.ask(person.email());
            world.runJobs();
        }
        assertThat(letters(person)).hasSize(5);

        world.clock.advance(Duration.ofHours(1));
        forgotten.ask(person.email());
        world.runJobs();
        assertThat(letters(person)).hasSize(6);
    }

    @Test
    void installation_itself_has_no_password() {
        assertRefused("USER_UNKNOWN", () -> renewals.change(UserId.SYSTEM, Optional.empty(), PASSWORD, NEW));
    }

    private OneTimeToken forget(User person) {
        forgotten.ask(person.email());
        world.runJobs();
        return world.mailer.tokenFor(person.email().text());
    }

    private java.util.List<String> letters(User person) {
        return world.mailer.to(person.email().text()).stream()
                .map(Mail::subject)
                .toList();
    }

    private int stored(String condition) {
        return world.database
                .jdbc()
                .sql("SELECT count(*) FROM identity.password_reset WHERE " + condition)
                .query(Integer.class)
                .single();
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
