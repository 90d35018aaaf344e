package world.azora.audit;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.paper.PaperSigning;

/** Signs what other modules issue with the key that signs reports; the signature says which of the two it is. */
@HttpExchange("/internal/audit/paper-signing")
public interface AuditPaperSigning extends PaperSigning {}
