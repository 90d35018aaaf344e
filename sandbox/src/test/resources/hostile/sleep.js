// ends WALL_LIMIT
// says 
setTimeout(() => {}, 1000000);
