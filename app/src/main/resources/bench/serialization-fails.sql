ALTER ROLE azora_app SET default_transaction_isolation = 'repeatable read';
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'azora_app';
