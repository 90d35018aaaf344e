package world.azora.sandbox;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.privacy.PersonalData;

/** What the sandbox keeps about a person: the programs that ran for that person. */
@HttpExchange("/internal/sandbox/personal-data")
public interface SandboxPersonalData extends PersonalData {}
