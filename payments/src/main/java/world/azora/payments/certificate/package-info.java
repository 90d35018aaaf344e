/** Certificates of what was paid to a person and by them in a period, as a document to hand on. */
@NullMarked
package world.azora.payments.certificate;

import org.jspecify.annotations.NullMarked;
