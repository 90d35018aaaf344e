// ends OUTPUT_LIMIT
// says flood
for (;;) require("fs").writeSync(1, "flood".repeat(1000));
