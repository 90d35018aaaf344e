/** The tour: the main job of the platform, played over HTTP as people would. */
@NullMarked
package world.azora.app.demo;

import org.jspecify.annotations.NullMarked;
