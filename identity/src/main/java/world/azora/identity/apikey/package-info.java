/** Keys with which programs act in a person's name. */
@NullMarked
package world.azora.identity.apikey;

import org.jspecify.annotations.NullMarked;
