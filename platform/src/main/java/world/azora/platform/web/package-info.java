/** What every HTTP answer has in common: problems, pages, idempotency, ids, trace ids, limits. */
@NullMarked
package world.azora.platform.web;

import org.jspecify.annotations.NullMarked;
