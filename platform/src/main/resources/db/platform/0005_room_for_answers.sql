-- // An answer is written into the row of its claim, which grows by as much as the answer is long. With room for it on
-- the page of the claim no index changes; without, each answer changed both. A page takes six, of up to a kilobyte each.
ALTER TABLE platform.idempotency SET (fillfactor = 10);

-- //@UNDO
ALTER TABLE platform.idempotency RESET (fillfactor);
