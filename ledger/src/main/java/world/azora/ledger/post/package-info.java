/** Moving money: the batcher, what it decides, and the statements it sends. Read {@code Batcher} first. */
@NullMarked
package world.azora.ledger.post;

import org.jspecify.annotations.NullMarked;
