package world.azora.identity.apikey;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ApiKeyController.class, ApiKeys.class, ApiKeys.KeyParts.class, ApiKeyStore.class, KeyDoor.class})
public class ApiKeyFeature {}
