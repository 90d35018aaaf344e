// ends EXIT
// says 
require("fs").writeFileSync("/tmp/a.node", "no library");
process.dlopen({ exports: {} }, "/tmp/a.node");
