BEGIN;
SELECT balance FROM bench.account WHERE id = :low FOR NO KEY UPDATE;
SELECT balance FROM bench.account WHERE id = :high FOR NO KEY UPDATE;
UPDATE bench.account SET balance = balance - 1 WHERE id = :from;
UPDATE bench.account SET balance = balance + 1 WHERE id = :to;
INSERT INTO bench.transfer (debit, credit, amount, at) VALUES (:from, :to, 1, now());
COMMIT;
