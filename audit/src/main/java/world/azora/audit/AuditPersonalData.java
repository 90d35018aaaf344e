package world.azora.audit;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.privacy.PersonalData;

/** What the audit keeps about a person: the engagements, analyses and reports that the person made or signed. */
@HttpExchange("/internal/audit/personal-data")
public interface AuditPersonalData extends PersonalData {}
