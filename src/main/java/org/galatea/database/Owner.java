package org.galatea.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The login that owns the tables, where the server itself works with fewer rights.
 *
 * @param user the login of the server
 * @param owner empty where one login does both
 */
record Owner(String url, String user, String owner, String password) {

    /** Connections of the owner, for the moment of a migration. */
    Optional<DataSource> source() {
        return owner.isEmpty() || owner.equals(user)
                ? Optional.empty()
                : Optional.of(new DriverManagerDataSource(url, owner, password));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return owner.isEmpty() ? "no owner" : owner;
    }
}
