ALTER ROLE azora_app RESET lock_timeout;
ALTER ROLE azora_app RESET default_transaction_isolation;
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'azora_app';
