package world.azora.ledger;

import org.springframework.web.service.annotation.HttpExchange;

/** The whole ledger, as other modules see it: accounts, postings, statements and their verification. */
@HttpExchange("/internal/ledger")
public interface Ledger extends Accounts, Postings, Statements, Verification {}
