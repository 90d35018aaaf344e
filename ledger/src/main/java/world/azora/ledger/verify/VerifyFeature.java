package world.azora.ledger.verify;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.ledger.LedgerFiles;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({VerificationController.class, Verifier.class})
public class VerifyFeature {
    /** What can be verified without a process around it. */
    public static LedgerFiles files() {
        return new FileCheck();
    }

    @Bean
    LedgerFiles ledgerFiles() {
        return files();
    }
}
