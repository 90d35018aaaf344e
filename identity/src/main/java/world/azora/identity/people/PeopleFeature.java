package world.azora.identity.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({Directory.class, PeopleStore.class})
public class PeopleFeature {}
