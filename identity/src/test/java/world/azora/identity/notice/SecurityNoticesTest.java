package world.azora.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import world.azora.identity.IdentityWorld;
import world.azora.identity.PersonLocale;
import world.azora.identity.SecurityNotice;
import world.azora.identity.SecurityNotices;
import world.azora.kernel.PersonRole;
import world.azora.kernel.UserId;

final class SecurityNoticesTest {
    @Test
    void person_is_told_of_every_change_in_both_languages_and_without_a_token() {
        try (var world = new IdentityWorld()) {
            var notices = world.get(SecurityNotices.class);
            var person = world.person(PersonRole.LEARNER);

            for (var notice : SecurityNotice.values()) notices.tell(person.id(), notice);

            assertThat(world.mailer.to(person.email().text()))
                    .hasSameSizeAs(SecurityNotice.values())
                    .allSatisfy(mail -> assertThat(mail.text())
                            .contains("/forgot")
                            .doesNotContain("token=")
                            .doesNotContain(person.displayName().text()));
            for (var notice : SecurityNotice.values())
                assertThat(notice.subject(PersonLocale.ARABIC)).matches(".*\\p{IsArabic}.*");
        }
    }

    @Test
    void nobody_is_written_to_who_is_not_there() {
        try (var world = new IdentityWorld()) {
            world.get(SecurityNotices.class).tell(new UserId(new UUID(3, 4)), SecurityNotice.NEW_DEVICE);

            assertThat(world.mailer.all()).isEmpty();
        }
    }
}
