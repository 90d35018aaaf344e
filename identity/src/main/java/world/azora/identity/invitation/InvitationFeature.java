package world.azora.identity.invitation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    InvitationController.class,
    Invitations.class,
    Invitations.Neighbours.class,
    PeopleImport.class,
    PeopleFile.class
})
public class InvitationFeature {}
