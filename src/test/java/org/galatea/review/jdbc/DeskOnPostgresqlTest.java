package org.galatea.review.jdbc;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The desk on PostgreSQL")
class DeskOnPostgresqlTest extends DeskTest {

    DeskOnPostgresqlTest() {
        super(Database.POSTGRESQL);
    }
}
