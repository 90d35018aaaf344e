package world.azora.identity.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.PASSWORD;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.identity.DisplayName;
import world.azora.identity.EmailAddress;
import world.azora.identity.IdentityWorld;
import world.azora.identity.PasswordHash;
import world.azora.identity.PersonLocale;
import world.azora.identity.invitation.ImportReport.RowError;
import world.azora.kernel.Actor;
import world.azora.kernel.PersonRole;
import world.azora.kernel.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvitationsTest {
    private static final String BCRYPT = "$2y$04$abcdefghijklmnopqrstuuDbDgxH7BXWGTHSW8o5OtJi4Ik1Yl9yK";

    private final IdentityWorld world = new IdentityWorld();
    private final Invitations invitations = world.get(Invitations.class);
    private final PeopleImport people = world.get(PeopleImport.class);
    private final PeopleFile file = world.get(PeopleFile.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void invited_person_gets_a_link_in_the_own_language_and_nobody_knows_a_password() {
        var email = new EmailAddress("amal@example.org");
        var wanted =
                new Invitation(email, new DisplayName("أمل"), PersonLocale.ARABIC, Set.of(PersonRole.EDUCATOR), null);

        var person = invitations.invite(Actor.SYSTEM, wanted).orElseThrow();

        assertThat(person.roles()).containsExactly(PersonRole.EDUCATOR);
        assertThat(world.mailer.to(email.text()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("/reset-password?welcome=1#token=")
                        .contains("لك حساب"));
        assertThat(world.activities()).endsWith("identity.invited");
        assertThat(invitations.invite(Actor.SYSTEM, wanted)).isEmpty();
        assertThat(world.mailer.to(email.text())).hasSize(1);
    }

    @Test
    void file_makes_the_good_rows_and_tells_of_the_bad_ones() {
        var taken = world.person(PersonRole.LEARNER);
        var csv = """
                email,displayName,locale,roles,passwordHash
                a@example.org,"Ada, Countess",en,,%s
                b@example.org,Basma,ar,EDUCATOR learner,
                no address,Somebody,,,
                d@example.org,,,,
                e@example.org,Else,xx,,
                f@example.org,Fatima,,KING,
                g@example.org,Ghada,,,$1$md5$notbcrypt
                A@example.org,Ada again,,,
                %s,Taken,,,
                """.formatted(BCRYPT, taken.email().text());

        var tried = people.load(Actor.SYSTEM, file.csv(csv.getBytes(UTF_8)), true);
        assertThat(world.mailer.to("b@example.org")).isEmpty();
        var done = people.load(Actor.SYSTEM, file.csv(csv.getBytes(UTF_8)), false);

        assertThat(tried.errors()).isEqualTo(done.errors());
        assertThat(done.rows()).isEqualTo(9);
        assertThat(done.created()).isEqualTo(tried.created()).isEqualTo(2);
        assertThat(done.errors())
                .extracting(RowError::row, RowError::field, RowError::code)
                .containsExactly(
                        row(3, "email", "EMAIL_MALFORMED"),
                        row(4, "displayName", "FIELD_MISSING"),
                        row(5, "locale", "FIELD_MALFORMED"),
                        row(6, "roles", "FIELD_MALFORMED"),
                        row(7, "passwordHash", "PASSWORD_HASH_UNKNOWN"),
                        row(8, "email", "EMAIL_TAKEN"),
                        row(9, "email", "EMAIL_TAKEN"));
        assertThat(world.mailer.to("b@example.org")).hasSize(1);
        assertThat(world.mailer.to("a@example.org")).isEmpty();
    }

    @Test
    void json_holds_the_same_as_csv() {
        var list = """
                [{"email": "json-a@example.org", "displayName": "Ada", "roles": ["AUDITOR", "EDUCATOR"], "locale": null},
                 {"email": "json-b@example.org", "displayName": "Basma", "passwordHash": "%s"}]
                """.formatted(BCRYPT);

        var report = people.load(Actor.SYSTEM, file.json(list.getBytes(UTF_8)), false);

        assertThat(report.errors()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertThat(world.mailer.to("json-a@example.org")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[[]]",
                "nonsense",
                "",
                "[{\"email\": {}}]",
                "[{\"email\": 7}]",
                "[{\"isAdmin\": \"yes\"}]"
            })
    void json_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> file.json(text.getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessage("PEOPLE_FILE_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,name\na@example.org,Ada",
                "email,displayName,isAdmin\na@example.org,Ada,yes",
                "displayName\nAda",
                "email,displayName,email\na@example.org,Ada,b@example.org"
            })
    void csv_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> file.csv(text.getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessage("PEOPLE_FILE_MALFORMED");
    }

    @Test
    void file_holds_five_thousand_people_and_not_one_more() {
        var line = "a@example.org,Ada\n";
        assertThat(file.csv(("\uFEFFemail,displayName\n" + line.repeat(PeopleFile.ROWS_MAX)).getBytes(UTF_8)))
                .hasSize(PeopleFile.ROWS_MAX);
        assertThatThrownBy(
                        () -> file.csv(("email,displayName\n" + line.repeat(PeopleFile.ROWS_MAX + 1)).getBytes(UTF_8)))
                .hasMessage("PEOPLE_FILE_TOO_LARGE");
    }

    @Test
    void hash_of_another_kind_is_refused() {
        var hash = new PasswordHash("$argon2id$v=19$m=999999999,t=99,p=1$c2FsdHNhbHQ$aGFzaA");

        assertThatThrownBy(() ->
                        new Invitation(new EmailAddress("a@example.org"), new DisplayName("Ada"), null, null, hash))
                .hasMessage("PASSWORD_HASH_UNKNOWN");
        assertThat(hash.toString() + PASSWORD).startsWith("***");
    }

    private static org.assertj.core.groups.Tuple row(int number, String field, String code) {
        return org.assertj.core.groups.Tuple.tuple(number, field, code);
    }
}
