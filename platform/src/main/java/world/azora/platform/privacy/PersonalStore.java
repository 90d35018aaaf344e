package world.azora.platform.privacy;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import world.azora.kernel.UserId;

/**
 * Reads rows as they stand into objects: what somebody may see about himself is what is stored, and a column that is
 * added to a statement is in the export without further work. The statements are the modules' own.
 */
public final class PersonalStore {
    private final JdbcClient database;
    private final JsonMapper json;

    public PersonalStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The rows of a statement of two parameters: the person's id, and how many rows at most.
     *
     * @param statement a constant of a store; names its columns as the members are to be called
     */
    public JsonNode rows(String statement, UserId person) {
        var items = json.createArrayNode();
        database.sql(statement)
                .param(person.uuid())
                .param(PersonalData.ITEMS_MAX)
                .query(row -> {
                    items.add(object(row));
                });
        return items;
    }

    private ObjectNode object(ResultSet row) throws SQLException {
        var object = json.createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getObject(column);
            if (value != null) object.set(columns.getColumnLabel(column), node(row, column, value));
        }
        return object;
    }

    private JsonNode node(ResultSet row, int column, Object value) throws SQLException {
        return switch (value) {
            case UUID id -> json.valueToTree(id.toString());
            case java.sql.Timestamp _ ->
                json.valueToTree(row.getObject(column, OffsetDateTime.class).toInstant());
            case java.sql.Array list -> json.valueToTree(list.getArray());
            case Number number -> json.valueToTree(number);
            case Boolean flag -> json.valueToTree(flag);
            // Texts, and kinds that have no form of their own in JSON: jsonb among them, which is read as what it is.
            default ->
                isJson(row, column) ? json.readTree(row.getString(column)) : json.valueToTree(row.getString(column));
        };
    }

    private static boolean isJson(ResultSet row, int column) throws SQLException {
        return row.getMetaData().getColumnTypeName(column).startsWith("json");
    }
}
