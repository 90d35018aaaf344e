package world.azora.ledger.nightly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.ledger.BrokenBooksListener;
import world.azora.ledger.LedgerProofSettings;
import world.azora.ledger.VerificationRun;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({RunController.class, NightlyVerification.class, RunStore.class})
public class NightlyFeature {
    @Bean
    RecurringJob verifyBooks(NightlyVerification verification, LedgerProofSettings settings) {
        return RecurringJob.daily("ledger.verify-books", settings.time(), verification::run);
    }

    /** To whoever wants to hear of it: an installation of books alone has nobody who does. */
    @Bean
    JobHandler<VerificationRun> brokenBooksTelling(ObjectProvider<BrokenBooksListener> listeners) {
        return new JobHandler<>(NightlyVerification.BROKEN, run -> listeners.forEach(one -> one.broken(run)));
    }

    /** 1 if the last verification of every ledger found it whole, 0 if not; nothing as long as there was none. */
    @Bean
    Gauge booksWhole(MeterRegistry registry, NightlyVerification verification) {
        return Gauge.builder("azora.ledger.whole", verification, NightlyVerification::whole)
                .description("1 if the last verification found all books whole, else 0")
                .register(registry);
    }

    @Bean
    Gauge booksVerified(MeterRegistry registry, NightlyVerification verification) {
        return Gauge.builder("azora.ledger.verified.seconds", verification, NightlyVerification::ageSeconds)
                .description("How long ago the books were verified")
                .register(registry);
    }
}
