package world.azora.activity;

/** Records what was done. Within a transaction the record stands if and only if that transaction commits. */
public interface ActivityLog {
    void record(Activity activity);
}
