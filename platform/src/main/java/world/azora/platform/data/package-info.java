/** The way to PostgreSQL: pool, transactions, migrations. */
@NullMarked
package world.azora.platform.data;

import org.jspecify.annotations.NullMarked;
