/** What the audit keeps about a person, for that person. */
@NullMarked
package world.azora.audit.privacy;

import org.jspecify.annotations.NullMarked;
