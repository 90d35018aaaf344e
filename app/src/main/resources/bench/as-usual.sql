ALTER ROLE azora RESET lock_timeout;
ALTER ROLE azora RESET default_transaction_isolation;
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'azora';
