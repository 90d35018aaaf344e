/** Courses as folders of Markdown and YAML: in and out. */
@NullMarked
package world.azora.learning.exchange;

import org.jspecify.annotations.NullMarked;
