package world.azora.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.PASSWORD;
import static world.azora.identity.IdentityWorld.atOnce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import world.azora.identity.Accounts;
import world.azora.identity.IdentityWorld;
import world.azora.identity.People;
import world.azora.identity.User;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.platform.mail.Mail;

final class ErasuresTest {
    private final IdentityWorld world = new IdentityWorld();
    private final Erasures erasures = world.get(Erasures.class);
    private final Exports exports = world.get(Exports.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void erased_person_is_out_at_once_and_nothing_of_name_and_address_is_left_in_any_table() {
        var person = world.person(PersonRole.LEARNER);
        var session = world.signedIn(person);
        assertThat(world.isLetIn(session)).isTrue();

        erasures.eraseOwn(person.id(), PASSWORD);

        assertThat(world.isLetIn(session)).isFalse();
        assertThat(rowsThatHold(person.email().text())).isZero();
        assertThat(rowsThatHold(person.displayName().text())).isZero();
        var left = world.get(Accounts.class).find(person.id()).orElseThrow();
        assertThat(left.email().text()).endsWith("@erased.invalid");
        assertThat(left.roles()).isEmpty();
        assertThat(world.get(People.class).find(person.id()).orElseThrow().displayName())
                .isEqualTo("Erased account");
        assertThat(world.hasPassword(person, PASSWORD)).isFalse();
        assertThat(world.mailer.to(person.email().text()))
                .extracting(Mail::subject)
                .containsExactly("Your account was erased");
        assertThat(world.activities()).endsWith("identity.erased");
    }

    @Test
    void what_let_an_erased_person_in_is_gone_from_every_table() {
        var person = world.person(PersonRole.LEARNER);
        world.signedIn(person);
        for (var insert : List.of(
                "INSERT INTO identity.totp (person_id, secret_sealed, enrolled_at) VALUES (?, 'x', now())",
                "INSERT INTO identity.recovery_code (person_id, code_hash) VALUES (?, 'x')",
                "INSERT INTO identity.passkey_handle (person_id, handle) VALUES (?, 'x')",
                """
                INSERT INTO identity.remembered_device
                VALUES (gen_random_uuid(), 'x', ?, 'x', 'Firefox', now(), now(), now())
                """,
                """
                INSERT INTO identity.api_key (id, person_id, name, hint, key_hash, scopes, addresses, created_at)
                VALUES (gen_random_uuid(), ?, 'x', 'x', 'x', '{x}', '{}', now())
                """))
            world.database.jdbc().sql(insert).param(person.id().uuid()).update();

        erasures.eraseOwn(person.id(), PASSWORD);

        assertThat(rowsOf(person)).isEmpty();
    }

    @Test
    void address_of_an_erased_person_can_be_registered_again() {
        var person = world.person(PersonRole.LEARNER);
        erasures.erase(Actor.SYSTEM, person.id());

        assertThat(world.get(Accounts.class).isTaken(person.email())).isFalse();
        assertRefused("USER_UNKNOWN", () -> erasures.erase(Actor.SYSTEM, person.id()));
    }

    @Test
    void wrong_password_unknown_person_and_last_administrator_erase_nothing() {
        var admin = world.person(PersonRole.ADMIN);

        assertRefused("PASSWORD_WRONG", () -> erasures.eraseOwn(admin.id(), "a wrong one"));
        assertRefused("LAST_ADMIN", () -> erasures.eraseOwn(admin.id(), PASSWORD));
        assertRefused("USER_UNKNOWN", () -> erasures.erase(Actor.SYSTEM, new UserId(new UUID(7, 7))));
        assertThat(rowsThatHold(admin.email().text())).isEqualTo(1);
    }

    @Test
    void two_administrators_who_erase_themselves_at_once_leave_one() throws InterruptedException {
        var admins = java.util.List.of(world.person(PersonRole.ADMIN), world.person(PersonRole.ADMIN));

        var answers = atOnce(2, number -> {
            try {
                erasures.eraseOwn(admins.get(number).id(), PASSWORD);
                return "done";
            } catch (Refusal refusal) {
                return refusal.problem().name();
            }
        });

        assertThat(answers).containsExactlyInAnyOrder("done", "LAST_ADMIN");
    }

    @Test
    void export_holds_the_account_its_sessions_and_what_was_done_but_no_hash() {
        var person = world.person(PersonRole.LEARNER);
        world.signedIn(person);

        var first = exports.of(person.id());
        var text = exports.of(person.id()).toString();

        assertThat(first.person()).isEqualTo(person.id());
        assertThat(first.parts())
                .extracting(part -> part.module() + ": " + part.title())
                .contains("identity: Account", "identity: Sessions");
        assertThat(text).contains(person.email().text(), "identity.exported").doesNotContain("argon2");
        assertThat(text).doesNotContain(other().email().text());
    }

    private User other() {
        return world.person(PersonRole.LEARNER);
    }

    /** Names of identity's tables that still have rows of the person. */
    private List<@Nullable String> rowsOf(User person) {
        var tables = world.database.jdbc().sql("""
                        SELECT table_name
                          FROM information_schema.columns
                         WHERE table_schema = 'identity'
                           AND column_name = 'person_id'
                        """).query(String.class).list();
        return tables.stream()
                .filter(table -> world.database
                                .jdbc()
                                .sql("SELECT count(*) FROM identity." + table + " WHERE person_id = ?")
                                .param(person.id().uuid())
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    /** Looks through every table of the installation, so that a new one is looked through as well. */
    private int rowsThatHold(String text) {
        var tables = world.database.jdbc().sql("""
                        SELECT format('%I.%I', table_schema, table_name)
                          FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE'
                           AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        var found = 0;
        for (var table : tables)
            found += world.database
                    .jdbc()
                    .sql("SELECT count(*) FROM " + table + " AS a_row WHERE position(? IN a_row::text) > 0")
                    .param(text)
                    .query(Integer.class)
                    .single();
        return found;
    }

    private static void assertRefused(String problem, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessage(problem);
    }
}
