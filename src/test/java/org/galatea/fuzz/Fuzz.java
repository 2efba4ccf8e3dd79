package org.galatea.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.fhir.FhirSeeds;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./galatea fuzz [REQUESTS]} or {@code ./galatea fuzz api=N fhir=N guide=N seed=N}. */
public final class Fuzz {

    private Fuzz() {}

    private interface Fuzzer {
        Findings run(int count, long seed) throws InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        int all = 10_000;
        List<String> named = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.matches("\\d+")) {
                all = Integer.parseInt(argument);
            } else {
                named.add(argument);
            }
        }
        int rest = named.stream().anyMatch(name -> !name.startsWith("seed=")) ? 0 : all;
        int api = of(named, "api", rest);
        int fhir = of(named, "fhir", rest);
        int guide = of(named, "guide", rest);
        int seed = of(named, "seed", 1);
        int faults = 0;
        if (guide > 0) {
            faults += report("Guide reader", guide, seed, new GuideFuzz(TestGuide.SOURCE)::run);
        }
        if (api > 0 || fhir > 0) {
            faults += server(api, fhir, seed);
        }
        System.exit(faults == 0 ? 0 : 1);
    }

    private static int server(int api, int fhir, int seed) throws Exception {
        int faults = 0;
        try (LogWatch log = new LogWatch();
                ConfigurableApplicationContext context =
                        SpringApplication.run(
                                Galatea.class,
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.datasource.url=jdbc:h2:mem:fuzz;MODE=PostgreSQL",
                                "--galatea.limits.api.requests=0",
                                "--galatea.limits.fhir.requests=0")) {
            String server =
                    "http://127.0.0.1:"
                            + ((ServletWebServerApplicationContext) context)
                                    .getWebServer()
                                    .getPort();
            if (api > 0) {
                faults += report("API", api, seed, new ApiFuzz(server)::run);
            }
            if (fhir > 0) {
                faults +=
                        report(
                                "FHIR",
                                fhir,
                                seed,
                                new FhirFuzz(server, FhirSeeds.responses())::run);
            }
            System.out.printf(
                    "Log: %d lines, %d with something that was sent%n", log.lines(), log.leaks());
            return faults + log.leaks();
        }
    }

    private static int report(String name, int count, int seed, Fuzzer fuzzer)
            throws InterruptedException {
        long start = System.nanoTime();
        Findings findings = fuzzer.run(count, seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        // Without the markers that its faults may show, for the watch over the log.
        System.out.println(Marker.hide(findings.report(name)));
        System.out.printf(
                "  seeds %d to %d, %.0f s, %.0f a second%n",
                seed, seed + count - 1, seconds, count / seconds);
        return findings.faultCount();
    }

    private static int of(List<String> named, String name, int otherwise) {
        return named.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
