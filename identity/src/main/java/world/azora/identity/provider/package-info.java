/** Signs people in to other tools: OpenID Connect, by the authorization code and nothing else. */
@NullMarked
package world.azora.identity.provider;

import org.jspecify.annotations.NullMarked;
