package world.azora.audit.journal;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({
    JournalController.class,
    BalanceController.class,
    CsvImports.class,
    LedgerImports.class,
    Publishing.class,
    JournalFiles.class,
    JournalStore.class,
    BalanceStore.class,
    JournalSection.class,
    JournalArchive.class
})
public class JournalFeature {}
