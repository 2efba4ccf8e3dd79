package org.galatea.learning;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is counted unless {@code galatea.learning.enabled} says so. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    private static final int SHORT = 12;

    @Bean
    Lessons lessons(JdbcClient jdbc) {
        return new Lessons(jdbc);
    }

    @Bean(destroyMethod = "flush")
    Learning learning(
            @Value("${galatea.learning.enabled:false}") boolean enabled,
            Lessons lessons,
            InstantSource clock,
            ObjectProvider<MeterRegistry> metrics) {
        AtomicReference<Tally> tally = new AtomicReference<>();
        tally.set(
                new Tally(what ->
                        metrics.ifAvailable(registry -> register(registry, tally.get(), what))));
        return new Learning(enabled, tally.get(), lessons, clock);
    }

    /** The same tens for whoever watches the server. */
    private static void register(MeterRegistry registry, Tally tally, Counted what) {
        FunctionCounter.builder(
                        "galatea.checks." + what.kind().name().toLowerCase(Locale.ROOT),
                        tally,
                        counts -> counts.tens(what))
                .tag(what.kind() == Kind.ADVICE ? "urgency" : "question", what.subject())
                .tag("guide", what.version().substring(0, Math.min(SHORT, what.version().length())))
                .description("Whole tens of checks")
                .register(registry);
    }
}
