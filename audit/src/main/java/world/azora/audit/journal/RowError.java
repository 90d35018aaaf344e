package world.azora.audit.journal;

import world.azora.audit.Wording;

/**
 * What is wrong with a place in a file.
 *
 * @param line counted from 1, which is the headings
 * @param column the heading, or empty if it is the whole line
 */
record RowError(long line, String column, Wording message) {}
