-- // What is posted never changes, so each page has to be frozen once, and is then let alone for good. That takes its
-- time: as fast as PostgreSQL does it by itself it writes as much to the log as those who post, and slows them down.
ALTER TABLE ledger.transfer SET (
    autovacuum_freeze_min_age = 0,
    autovacuum_vacuum_cost_delay = 20
);

-- //@UNDO
ALTER TABLE ledger.transfer RESET (
    autovacuum_freeze_min_age,
    autovacuum_vacuum_cost_delay
);
