// ends OK
// says EACCES
require("net").connect(5432, "127.0.0.1").on("error", error => console.log(error.code));
