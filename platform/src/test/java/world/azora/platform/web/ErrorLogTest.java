package world.azora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ErrorLogTest {
    @Test
    void error_that_nobody_expected_is_logged_and_not_told() {
        var logger = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        logger.addAppender(written);

        var answer = new ProblemAdvice().answer(new IllegalStateException("the inside"), request());

        logger.detachAppender(written);
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("the inside", "IllegalState");
        assertThat(written.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).isEqualTo("request.broken");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("the inside");
        });
    }

    /** A request of which nothing is known. */
    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ErrorLogTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (_, _, _) -> null);
    }
}
