package world.azora.platform.trace;

import java.time.Instant;
import world.azora.kernel.Sha256;

/**
 * One thing that happened, with the hash that stands for all of it.
 *
 * @param type submission, run, grade, reward, payment, refund, transfer, finding or report
 * @param id its TypeID
 * @param hash what was stored when it happened
 * @param verified whether the hash, computed again from what is stored now, is still the same
 * @param title a few words for a person
 */
public record TraceNode(String type, String id, Sha256 hash, Instant at, boolean verified, String title) {}
