package org.galatea.browser;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A review on H2")
class ReviewOnH2Test extends ReviewJourney {}
