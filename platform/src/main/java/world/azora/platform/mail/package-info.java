/** Letters: an outbox in the database, and SMTP where it is configured. */
@NullMarked
package world.azora.platform.mail;

import org.jspecify.annotations.NullMarked;
