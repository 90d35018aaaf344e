package world.azora.identity.client;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ClientController.class, OauthClients.class, ClientStore.class, RegisteredClients.class})
public class ClientFeature {}
