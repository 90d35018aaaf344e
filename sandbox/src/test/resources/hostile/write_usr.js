// ends OK
// says EROFS
try { require("fs").writeFileSync("/usr/lib/mine", ""); } catch (error) { console.log(error.code); }
