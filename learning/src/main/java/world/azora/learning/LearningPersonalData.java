package world.azora.learning;

import org.springframework.web.service.annotation.HttpExchange;
import world.azora.platform.privacy.PersonalData;

/** What learning keeps about a person: enrolments, completed lessons, work handed in, grades, courses. */
@HttpExchange("/internal/learning/personal-data")
public interface LearningPersonalData extends PersonalData {}
