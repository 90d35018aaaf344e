// ends MEMORY_LIMIT
// says 
const kept = []; for (;;) kept.push(new Array(1000).fill(Math.random()));
