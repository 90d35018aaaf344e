package world.azora.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.azora.identity.IdentityWorld.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import world.azora.identity.FactorMethod;
import world.azora.identity.FactorOutcome;
import world.azora.identity.FactorOutcome.Ended;
import world.azora.identity.FactorOutcome.Passed;
import world.azora.identity.FactorOutcome.TooMany;
import world.azora.identity.FactorOutcome.Wrong;
import world.azora.identity.FactorProof.Code;
import world.azora.identity.FactorProof.RecoveryCode;
import world.azora.identity.IdentityWorld;
import world.azora.identity.OneTimeToken;
import world.azora.identity.SecondFactors;
import world.azora.kernel.PersonRole;
import world.azora.platform.secret.CannotOpen;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecondFactorsTest {
    private final IdentityWorld world = new IdentityWorld();
    private final SecondFactors factors = world.get(SecondFactors.class);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void secret_counts_once_its_first_code_was_shown() {
        var person = world.person(PersonRole.LEARNER);
        var enrolment = world.get(TotpEnrolment.class);
        var begun = enrolment.begin(person.id());

        assertThat(begun.otpauthUri()).contains("secret=" + begun.secret());
        assertThat(factors.methods(person.id())).isEmpty();
        assertThat(enrolment.confirm(person.id(), "000000")).isInstanceOf(EnrolmentOutcome.CodeWrong.class);
        var enrolled = Enrolled.in(world, PersonRole.LEARNER);

        assertThat(factors.methods(enrolled.user().id()))
                .containsExactly(FactorMethod.TOTP, FactorMethod.RECOVERY_CODE);
        assertThat(world.activities()).contains("identity.totp-added");
        assertThat(world.mailer.to(enrolled.user().email().text())).hasSize(1);
        assertThat(enrolment.confirm(enrolled.user().id(), enrolled.code(0)))
                .isInstanceOf(EnrolmentOutcome.NotBegun.class);
        assertThatThrownBy(() -> enrolment.begin(enrolled.user().id())).hasMessage("TOTP_PRESENT");
    }

    @Test
    void code_counts_once_and_so_does_no_older_one() {
        var enrolled = Enrolled.in(world);

        assertThat(answer(enrolled, enrolled.code(0))).isInstanceOf(Passed.class);
        assertThat(answer(enrolled, enrolled.code(0))).isEqualTo(new Wrong());
        assertThat(answer(enrolled, enrolled.code(-1))).isEqualTo(new Wrong());
        assertThat(world.activities()).endsWith("identity.factor-refused");
        world.clock.advance(Duration.ofSeconds(30));
        assertThat(answer(enrolled, enrolled.code(0))).isInstanceOf(Passed.class);
    }

    @Test
    void code_of_the_period_before_or_after_is_none() {
        var enrolled = Enrolled.in(world);
        world.clock.advance(Duration.ofMinutes(2));

        assertThat(answer(enrolled, enrolled.code(-1))).isEqualTo(new Wrong());
        assertThat(answer(enrolled, enrolled.code(1))).isEqualTo(new Wrong());
        assertThat(answer(enrolled, enrolled.code(0))).isInstanceOf(Passed.class);
    }

    @Test
    void of_fifty_who_show_one_code_at_once_for_fifty_sign_ins_one_passes() throws InterruptedException {
        var enrolled = Enrolled.in(world);
        var challenges =
                java.util.stream.Stream.generate(enrolled::challenge).limit(50).toList();
        var code = enrolled.code(0);

        var outcomes = atOnce(50, number -> factors.answer(challenges.get(number), new Code(code)));

        assertThat(outcomes).filteredOn(Passed.class::isInstance).hasSize(1);
    }

    @Test
    void of_fifty_who_answer_one_challenge_at_once_one_passes_and_at_most_five_are_heard() throws InterruptedException {
        var enrolled = Enrolled.in(world);
        var challenge = enrolled.challenge();
        var code = enrolled.code(0);

        var outcomes = atOnce(50, _ -> factors.answer(challenge, new Code(code)));

        assertThat(outcomes).filteredOn(Passed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Ended.class::isInstance).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void of_twenty_who_show_one_recovery_code_at_once_one_passes() throws InterruptedException {
        var enrolled = Enrolled.in(world);
        var challenges =
                java.util.stream.Stream.generate(enrolled::challenge).limit(20).toList();
        var code = new RecoveryCode(enrolled.paper().getFirst());

        var outcomes = atOnce(20, number -> factors.answer(challenges.get(number), code));

        assertThat(outcomes).filteredOn(Passed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Wrong.class::isInstance).hasSize(19);
        assertThat(world.mailer.to(enrolled.user().email().text())).hasSize(2);
    }

    @Test
    void recovery_codes_are_ten_and_are_read_however_they_are_typed() {
        var enrolled = Enrolled.in(world);
        assertThat(enrolled.paper())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z0-9]{4}-){6}[a-z0-9]{4}"));

        var typed = enrolled.paper().get(3).toUpperCase(Locale.ROOT).replace("-", " ");

        assertThat(factors.answer(enrolled.challenge(), new RecoveryCode(typed)))
                .isInstanceOf(Passed.class);
        assertThat(factors.answer(enrolled.challenge(), new RecoveryCode(""))).isEqualTo(new Wrong());
    }

    @Test
    void new_recovery_codes_end_the_old_ones_and_those_of_others_are_worth_nothing() {
        var enrolled = Enrolled.in(world);
        var other = Enrolled.in(world);

        var fresh =
                world.get(OwnFactors.class).remakeCodes(enrolled.user().id()).orElseThrow();

        var old = new RecoveryCode(enrolled.paper().getFirst());
        var foreign = new RecoveryCode(other.paper().getFirst());
        assertThat(factors.answer(enrolled.challenge(), old)).isEqualTo(new Wrong());
        assertThat(factors.answer(enrolled.challenge(), foreign)).isEqualTo(new Wrong());
        assertThat(factors.answer(enrolled.challenge(), new RecoveryCode(fresh.getFirst())))
                .isInstanceOf(Passed.class);
        assertThat(world.get(OwnFactors.class).remakeCodes(world.person().id())).isEmpty();
    }

    @Test
    void challenge_of_somebody_else_is_not_passed_with_ones_own_code() {
        var victim = Enrolled.in(world);
        var attacker = Enrolled.in(world);

        assertThat(factors.answer(victim.challenge(), new Code(attacker.code(0))))
                .isEqualTo(new Wrong());
        assertThat(answer(attacker, attacker.code(0)))
                .isEqualTo(new Passed(attacker.user().id()));
    }

    @Test
    void challenge_ends_after_five_minutes_after_five_tries_and_when_it_was_passed() {
        var enrolled = Enrolled.in(world);
        var old = enrolled.challenge();
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(factors.answer(old, new Code(enrolled.code(0)))).isEqualTo(new Ended());

        var almost = enrolled.challenge();
        world.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(factors.answer(almost, new Code(enrolled.code(0)))).isInstanceOf(Passed.class);
        assertThat(factors.answer(almost, new Code(enrolled.code(1)))).isEqualTo(new Ended());

        var tried = enrolled.challenge();
        for (var attempt = 0; attempt < 5; attempt++)
            assertThat(factors.answer(tried, new Code("x"))).isEqualTo(new Wrong());
        assertThat(factors.answer(tried, new Code(enrolled.code(1)))).isEqualTo(new Ended());
        assertThat(factors.answer(new OneTimeToken("never given"), new Code("x")))
                .isEqualTo(new Ended());
    }

    @Test
    void eleventh_guess_in_an_hour_is_not_heard_but_a_recovery_code_is() {
        var enrolled = Enrolled.in(world);
        for (var guess = 0; guess < 10; guess++)
            assertThat(answer(enrolled, "x")).isEqualTo(new Wrong());

        assertThat(answer(enrolled, enrolled.code(0))).isEqualTo(new TooMany(Duration.ofHours(1)));
        assertThat(factors.answer(
                        enrolled.challenge(), new RecoveryCode(enrolled.paper().getFirst())))
                .isInstanceOf(Passed.class);
        assertThat(answer(enrolled, enrolled.code(0))).isInstanceOf(Passed.class);
    }

    @Test
    void hundred_guesses_at_once_are_ten() throws InterruptedException {
        var enrolled = Enrolled.in(world);
        var challenges =
                java.util.stream.Stream.generate(enrolled::challenge).limit(100).toList();

        var outcomes = atOnce(100, number -> factors.answer(challenges.get(number), new Code("guess " + number)));

        assertThat(outcomes).filteredOn(Wrong.class::isInstance).hasSize(10);
        assertThat(outcomes).filteredOn(TooMany.class::isInstance).hasSize(90);
        world.clock.advance(Duration.ofHours(1));
        assertThat(answer(enrolled, enrolled.code(0))).isInstanceOf(Passed.class);
    }

    @Test
    void what_began_with_one_password_does_not_go_on_with_another_or_in_a_closed_account() {
        var enrolled = Enrolled.in(world);
        var before = enrolled.challenge();
        change(enrolled, "UPDATE identity.person SET password_hash = 'another' WHERE id = ?");
        assertThat(factors.answer(before, new Code(enrolled.code(0)))).isEqualTo(new Ended());

        var open = enrolled.challenge();
        change(enrolled, "UPDATE identity.person SET disabled = true WHERE id = ?");
        assertThat(factors.challenged(open)).isEmpty();
        assertThat(factors.answer(open, new Code(enrolled.code(0)))).isEqualTo(new Ended());
    }

    @Test
    void secret_is_sealed_for_its_owner_and_sealed_anew_when_the_key_changes() {
        var enrolled = Enrolled.in(world);
        var other = Enrolled.in(world);
        var store = world.get(TotpStore.class);
        var kept = store.findConfirmed(enrolled.user().id()).orElseThrow();

        assertThat(new String(kept.secret().array(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(enrolled.app().bytes().array(), StandardCharsets.ISO_8859_1));
        change(
                other,
                "UPDATE identity.totp AS moved SET secret_sealed = theirs.secret_sealed FROM identity.totp AS theirs"
                        + " WHERE moved.person_id = ? AND theirs.person_id = '"
                        + enrolled.user().id().uuid() + "'");
        assertThatThrownBy(() ->
                        world.get(TotpSecrets.class).confirmed(other.user().id()))
                .isInstanceOf(CannotOpen.class);
        change(other, "DELETE FROM identity.totp WHERE person_id = ?");
        assertThat(world.get(TotpSecrets.class).rewrap()).isZero();
    }

    private FactorOutcome answer(Enrolled enrolled, String code) {
        return factors.answer(enrolled.challenge(), new Code(code));
    }

    private void change(Enrolled enrolled, String statement) {
        world.database.jdbc().sql(statement).param(enrolled.user().id().uuid()).update();
    }
}
