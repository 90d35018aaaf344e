package world.azora.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;
import world.azora.platform.data.DataModule;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.JobList;
import world.azora.platform.jobs.JobsModule;
import world.azora.platform.testing.Await;
import world.azora.platform.testing.TestDatabase;
import world.azora.platform.web.PageRequest;

/** The modules as a process puts them together, on a real database and, for letters that leave, over a socket. */
final class MailTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final PageRequest FIRST_PAGE = new PageRequest(50, null);
    private static final Mail WELCOME = new Mail("salma@example.org", "Welcome — أهلا", "Line one\nالسطر الثاني");

    private final TestDatabase database = TestDatabase.fresh();

    @Configuration(proxyBeanMethods = false)
    @Import({DataModule.class, JobsModule.class, MailModule.class})
    static class Parts {
        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    @Test
    void without_a_server_letters_stay_in_the_outbox_and_can_be_read() {
        try (var process = start(Map.of())) {
            var mailer = process.getBean(Mailer.class);
            mailer.send(WELCOME);
            mailer.send(new Mail("omar@example.org", "Hello", "Text"));

            assertThat(list(process, Optional.empty()))
                    .extracting(stored -> stored.mail().to())
                    .containsExactly("omar@example.org", "salma@example.org");
            assertThat(list(process, Optional.of("Salma@Example.org")))
                    .extracting(StoredMail::mail)
                    .containsExactly(WELCOME);
            assertThat(list(process, Optional.empty())).allMatch(stored -> stored.status() == MailStatus.STORED);
            assertThat(process.getBean(JobList.class).page(FIRST_PAGE).items()).isEmpty();
        }
    }

    @Test
    void letters_of_a_person_or_from_before_a_time_are_forgotten() {
        try (var process = start(Map.of())) {
            var mailer = process.getBean(Mailer.class);
            var letters = process.getBean(SentLetters.class);
            mailer.send(WELCOME);
            mailer.send(new Mail("omar@example.org", "Hello", "Text"));
            var sent = letters.to("omar@example.org", 10).getFirst();

            letters.forget("SALMA@example.org");
            assertThat(letters.to("salma@example.org", 10)).isEmpty();
            letters.forgetBefore(sent.at());
            assertThat(letters.to("omar@example.org", 10)).containsExactly(sent);
            letters.forgetBefore(sent.at().plusMillis(1));
            assertThat(list(process, Optional.empty())).isEmpty();
        }
    }

    @Test
    void list_comes_in_pages() {
        try (var process = start(Map.of())) {
            for (var number = 1; number <= 3; number++)
                process.getBean(Mailer.class).send(new Mail("omar@example.org", "No " + number, "Text"));
            var mails = process.getBean(MailList.class);

            var first = mails.page(Optional.empty(), new PageRequest(2, null));
            var second = mails.page(Optional.empty(), new PageRequest(2, first.nextCursor()));

            // Letters of one millisecond have no order among themselves.
            assertThat(first.items()).hasSize(2);
            assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                    .extracting(stored -> stored.mail().subject())
                    .containsExactlyInAnyOrder("No 1", "No 2", "No 3");
            assertThat(second.nextCursor()).isNull();
        }
    }

    @Test
    void letter_of_a_transaction_that_is_rolled_back_is_not_sent() {
        try (var process = start(Map.of())) {
            assertThatThrownBy(() -> process.getBean(Transactions.class).run(() -> {
                        process.getBean(Mailer.class).send(WELCOME);
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(list(process, Optional.empty())).isEmpty();
        }
    }

    @Test
    void letter_reaches_the_server_whole_even_if_it_said_later_first() throws IOException {
        try (var server = new SmtpFake();
                var process = start(smtp(server))) {
            server.answersToRecipients.add("451 later");

            process.getBean(Mailer.class).send(WELCOME);

            Await.until(DEADLINE, () -> status(process) == MailStatus.SENT);
            assertThat(server.letters)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains("From: school@example.org", "To: salma@example.org", "charset=UTF-8"));
        }
    }

    @Test
    void address_that_the_server_refuses_for_good_is_not_tried_again() throws IOException {
        try (var server = new SmtpFake();
                var process = start(smtp(server))) {
            server.answersToRecipients.add("550 nobody of that name");

            process.getBean(Mailer.class).send(WELCOME);

            Await.until(DEADLINE, () -> status(process) == MailStatus.FAILED);
            Await.until(
                    DEADLINE,
                    () -> process.getBean(JobList.class)
                            .page(FIRST_PAGE)
                            .items()
                            .isEmpty());
            assertThat(server.letters).isEmpty();
        }
    }

    private AnnotationConfigApplicationContext start(Map<String, Object> settings) {
        var context = new AnnotationConfigApplicationContext();
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test", settings));
        sources.addFirst(new MapPropertySource(
                "base",
                Map.of(
                        "DATABASE_URL",
                        database.url(),
                        "DATABASE_APP_URL",
                        database.applicationUrl(),
                        "DB_POOL_SIZE",
                        "4",
                        "azora.jobs.retry-first",
                        "50ms")));
        context.register(Parts.class);
        context.refresh();
        return context;
    }

    private static Map<String, Object> smtp(SmtpFake server) {
        return Map.of(
                "azora.mail.from", "school@example.org",
                "azora.mail.smtp.host", "127.0.0.1",
                "azora.mail.smtp.port", server.port(),
                "azora.mail.smtp.start-tls", "false");
    }

    private static List<StoredMail> list(AnnotationConfigApplicationContext process, Optional<String> to) {
        return process.getBean(MailList.class).page(to, FIRST_PAGE).items();
    }

    private static MailStatus status(AnnotationConfigApplicationContext process) {
        return list(process, Optional.empty()).getFirst().status();
    }
}
