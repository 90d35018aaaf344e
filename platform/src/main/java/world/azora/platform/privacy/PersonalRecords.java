package world.azora.platform.privacy;

import tools.jackson.databind.JsonNode;

/**
 * One kind of thing that a module keeps about a person.
 *
 * @param module such as {@code learning}
 * @param title what the items are, in a few English words
 * @param items a list of objects, with ids as texts
 */
public record PersonalRecords(String module, String title, JsonNode items) {}
