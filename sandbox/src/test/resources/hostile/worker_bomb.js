// ends MEMORY_LIMIT|EXIT|SIGNAL|CPU_LIMIT|WALL_LIMIT|OUTPUT_LIMIT
// says 
const { Worker } = require("worker_threads"); for (;;) new Worker("for (;;);", { eval: true });
