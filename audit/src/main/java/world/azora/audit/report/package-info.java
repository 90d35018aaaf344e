/** Renders an analysis as a PDF document. */
@NullMarked
package world.azora.audit.report;

import org.jspecify.annotations.NullMarked;
