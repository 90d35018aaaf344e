package world.azora.platform.testing;

import java.sql.SQLException;
import javax.sql.DataSource;

/** One statement of the product's: the store it stands in, its name there, its text. */
public record SqlStatement(String store, String name, String text) {
    /** Sends it to PostgreSQL to be understood, not run; throws what PostgreSQL says if it is not. */
    public void prepare(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(text)) {
            // Asking for the parameters is what makes the driver send the statement to PostgreSQL.
            prepared.getParameterMetaData();
        }
    }

    @Override
    public String toString() {
        return store + "." + name;
    }
}
