package world.azora.ledger.head;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.ledger.LedgerProofSettings;
import world.azora.platform.data.Transactions;
import world.azora.platform.jobs.RecurringJob;
import world.azora.platform.secret.ColumnCipher;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({HeadController.class, HeadSigning.class, HeadStore.class})
public class HeadFeature {
    /** With the cipher when it is needed: only who signs must have a master key. */
    @Bean
    HeadKeys headKeys(HeadStore store, ObjectProvider<ColumnCipher> cipher, Transactions transactions) {
        return new HeadKeys(store, cipher::getObject, transactions);
    }

    @Bean
    HeadFolder headFolder(LedgerProofSettings settings) {
        return new HeadFolder(settings.headsFolder());
    }

    /** Every hour, so that a day has its head although the process was down at some hour. */
    @Bean
    RecurringJob signHeads(HeadSigning signing) {
        return new RecurringJob("ledger.sign-heads", Duration.ofHours(1), signing::run);
    }
}
