-- // Fails after it has done something.
CREATE TABLE rotten.apple (id integer);

SELECT worm FROM rotten.apple;

-- //@UNDO
DROP TABLE rotten.apple;
