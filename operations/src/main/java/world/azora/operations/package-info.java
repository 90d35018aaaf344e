/** What the people need who run the platform: health, metrics, jobs, mails, settings, and the description of the API. */
@NullMarked
package world.azora.operations;

import org.jspecify.annotations.NullMarked;
