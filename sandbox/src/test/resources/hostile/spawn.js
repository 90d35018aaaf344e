// ends OK
// says EPERM
const { spawnSync } = require("child_process");
console.log(spawnSync("/usr/bin/prlimit").error.code);
