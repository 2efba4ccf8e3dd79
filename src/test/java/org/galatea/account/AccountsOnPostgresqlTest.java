package org.galatea.account;

import org.galatea.review.jdbc.Database;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts on PostgreSQL")
class AccountsOnPostgresqlTest extends AccountsTest {

    AccountsOnPostgresqlTest() {
        super(Database.POSTGRESQL);
    }
}
