ALTER ROLE azora_app SET lock_timeout = '100ms';
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'azora_app';
