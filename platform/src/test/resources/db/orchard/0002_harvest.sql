-- // A body with semicolons, which a script that is cut at semicolons would not survive.
CREATE FUNCTION orchard.ripe() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind = 'stone' THEN
        RAISE EXCEPTION 'A stone is no tree';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER ripe BEFORE INSERT ON orchard.tree FOR EACH ROW EXECUTE FUNCTION orchard.ripe();

-- //@UNDO
DROP TRIGGER ripe ON orchard.tree;

DROP FUNCTION orchard.ripe();
