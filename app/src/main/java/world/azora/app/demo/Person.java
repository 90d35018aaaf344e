package world.azora.app.demo;

import world.azora.app.client.ApiClient;
import world.azora.kernel.Secret;

/** Somebody who plays a part in the tour. */
public record Person(String part, String id, String email, Secret password, ApiClient api) {}
