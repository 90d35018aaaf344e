package world.azora.audit;

/** The same words in English and Arabic. */
public record Wording(String en, String ar) {}
