package org.galatea.review.jdbc;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The desk on H2")
class DeskOnH2Test extends DeskTest {

    DeskOnH2Test() {
        super(Database.H2);
    }
}
