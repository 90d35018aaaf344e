package world.azora.ledger;

import java.util.Optional;
import world.azora.platform.web.PageRequest;

/**
 * What a request for a statement says.
 *
 * @param from see {@link StatementPeriod#parse}
 * @param format {@code json}, {@code csv} or {@code pdf}; without it the {@code Accept} header decides
 * @param lang {@code en} or {@code ar}; without it the {@code Accept-Language} header decides
 * @param page which part of it, as JSON; a file holds all of it
 */
public record StatementQuery(
        Optional<String> from, Optional<String> to, Optional<String> format, Optional<String> lang, PageRequest page) {}
