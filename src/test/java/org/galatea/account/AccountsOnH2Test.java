package org.galatea.account;

import org.galatea.review.jdbc.Database;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts on H2")
class AccountsOnH2Test extends AccountsTest {

    AccountsOnH2Test() {
        super(Database.H2);
    }
}
