package world.azora.learning.authoring;

import world.azora.learning.CourseId;
import world.azora.learning.ModuleId;

/** Where a module, or a part of a module, stands; positions begin with 1. */
record Place(CourseId course, ModuleId module, int position) {}
