// ends OK
// says ENOENT
try { require("fs").readFileSync("/etc/shadow"); } catch (error) { console.log(error.code); }
