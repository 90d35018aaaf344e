/** Access tokens: the keys, the signing, the strict reading, and the public keys at their well-known address. */
@NullMarked
package world.azora.identity.token;

import org.jspecify.annotations.NullMarked;
