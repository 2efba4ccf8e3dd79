package org.galatea.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.fhir.FhirSeeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The short form of {@code ./galatea fuzz}. */
@DisplayName("Hostile input")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FuzzTest {

    private static final long SEED = 1;

    @LocalServerPort private int port;

    private String server() {
        return "http://localhost:" + port;
    }

    @Test
    @DisplayName("gets from the API only what its document says, and leaves no trace in the log")
    void api() throws Exception {
        try (LogWatch log = new LogWatch()) {
            ApiFuzz fuzz = new ApiFuzz(server());
            assertThat(fuzz.operations()).isEqualTo(5);
            Findings findings = fuzz.run(1500, SEED);
            assertThat(findings.faults()).as(findings.report("API")).isEmpty();
            assertThat(findings.count("200")).isGreaterThan(200);
            assertThat(findings.count("422")).isGreaterThan(200);
            assertThat(log.leaks()).isZero();
        }
    }

    @Test
    @DisplayName("gets from FHIR an OperationOutcome, and leaves no trace in the log")
    void fhir() throws Exception {
        try (LogWatch log = new LogWatch()) {
            Findings findings = new FhirFuzz(server(), FhirSeeds.responses()).run(300, SEED);
            assertThat(findings.faults()).as(findings.report("FHIR")).isEmpty();
            assertThat(findings.count("200")).isGreaterThan(50);
            assertThat(findings.count("400")).isGreaterThan(50);
            assertThat(log.leaks()).isZero();
        }
    }

    @Test
    @DisplayName("in a guide is refused with words, or is a guide")
    void guide() throws Exception {
        Findings findings = new GuideFuzz(TestGuide.SOURCE).run(100, SEED);
        assertThat(findings.faults()).as(findings.report("Guide")).isEmpty();
        assertThat(findings.count("guide")).isGreaterThan(10);
        assertThat(findings.count("refused")).isGreaterThan(10);
    }

    @Test
    @DisplayName("would be seen in the log")
    void watchBites() {
        try (LogWatch log = new LogWatch()) {
            System.out.println("an answer: " + new Marker(1).text());
            assertThat(log.leaks()).isOne();
        }
    }
}
