SELECT count(*) FROM (SELECT 1 FROM ledger.head FOR UPDATE) AS held;
