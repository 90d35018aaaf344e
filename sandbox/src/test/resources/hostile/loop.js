// ends CPU_LIMIT
// says 
for (;;);
