package world.azora.platform.secret;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Seals the columns of this process with a new data key. */
final class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final ObjectProvider<DataKeys> keys;
    private final ObjectProvider<SealedColumns> columns;

    Resealing(ObjectProvider<DataKeys> keys, ObjectProvider<SealedColumns> columns) {
        this.keys = keys;
        this.columns = columns;
    }

    /** What was done: the number of the data key in force, and how many values were sealed with it again. */
    record Resealed(int dataKey, List<Columns> columns) {
        record Columns(String name, int values) {}
    }

    Resealed rotate() {
        keys.getObject().rotate();
        return reseal();
    }

    /** For the processes that did not make the new key; where everything is current it does nothing. */
    Resealed reseal() {
        var done = new ArrayList<Resealed.Columns>();
        for (var column : columns.stream().toList()) done.add(new Resealed.Columns(column.name(), column.rewrap()));
        var key = keys.getObject().current().id();
        LOG.info("columns.resealed data_key={} columns={}", key, done.size());
        return new Resealed(key, done);
    }
}
