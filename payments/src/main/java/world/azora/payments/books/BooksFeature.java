package world.azora.payments.books;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({LedgerBooks.class, OpenAccounts.class, BrokenBooks.class})
public class BooksFeature {}
