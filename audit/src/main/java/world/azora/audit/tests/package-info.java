/** The journal tests: each finds entries of one odd kind and says why in plain words. */
@NullMarked
package world.azora.audit.tests;

import org.jspecify.annotations.NullMarked;
