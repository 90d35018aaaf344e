package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import world.azora.platform.web.RefusalLog.Asked;

final class RefusalLogTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RefusalLog refusals = new RefusalLog(nanos::get);
    private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(written);
    }

    @Test
    void refusal_says_who_asked_for_what_from_where() {
        refusals.tell(asked("/api/v1/users"), 403);

        assertThat(lines())
                .containsExactly("request.refused status=403 method=GET path=/api/v1/users address=203.0.113.7"
                        + " actor=usr_somebody");
    }

    @Test
    void hostile_path_stays_one_short_line() {
        refusals.tell(asked("/a\r\n2026-01-01 INFO forged \u2028" + "x".repeat(5_000)), 403);

        assertThat(lines())
                .singleElement()
                .asString()
                .matches("[\\x20-\\x7e]{1,400}")
                .contains("path=/a??2026-01-01?INFO")
                .endsWith("actor=usr_somebody");
    }

    @Test
    void so_many_a_minute_are_written_and_the_others_are_counted() {
        for (var number = 0; number < RefusalLog.LINES_A_MINUTE + 7; number++) refusals.tell(asked("/"), 401);
        assertThat(lines()).hasSize(RefusalLog.LINES_A_MINUTE);

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        refusals.tell(asked("/later"), 401);

        assertThat(lines()).hasSize(RefusalLog.LINES_A_MINUTE + 2);
        assertThat(lines()).element(RefusalLog.LINES_A_MINUTE).isEqualTo("request.refused-more count=7");
        assertThat(lines().getLast()).contains("path=/later");
    }

    private static Asked asked(String path) {
        return new Asked("GET", path, "203.0.113.7", "usr_somebody");
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
