package org.galatea.live;

import java.nio.file.Path;
import java.util.Optional;
import org.galatea.database.DatabaseAddress;
import org.galatea.guide.GuideSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes the guide in the folder that {@code galatea.guide} names, else what was published. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LiveGuideConfiguration {

    @Bean
    Mandate mandate() {
        return new Mandate();
    }

    @Bean
    PublishedCopy publishedCopy(Environment settings) {
        DatabaseAddress desk = DatabaseAddress.of(settings);
        return new PublishedCopy(desk.copy(PublishedCopy.NAME), desk.id());
    }

    @Bean
    LiveGuide liveGuide(
            @Value("${galatea.guide:}") Optional<Path> folder,
            Environment settings,
            PublishedCopy copy,
            Approvals approvals,
            Mandate mandate) {
        Optional<Path> named = folder.filter(path -> !path.toString().isEmpty());
        if (named.isPresent()) {
            mandate.known();
            return new LiveGuide(GuideSource.ofFolder(named.get()));
        }
        return new FirstGuide(copy, approvals, mandate).of(DatabaseAddress.of(settings).exists());
    }

    @Bean
    Approvals approvals() {
        return new Approvals();
    }

    @Bean
    @ConditionalOnProperty("galatea.guide")
    GuideFolderWatch guideFolderWatch(@Value("${galatea.guide}") Path folder, LiveGuide live) {
        return new GuideFolderWatch(folder, live);
    }

    /** Shows which guide speaks, and why a changed one does not. */
    @Bean
    HealthIndicator guideHealthIndicator(LiveGuide live, Mandate mandate) {
        return () -> {
            Health.Builder health =
                    mandate.isKnown()
                            ? Health.up()
                            : Health.outOfService()
                                    .withDetail(
                                            "unknown",
                                            "This node does not know, or can't speak, the guide"
                                                    + " that was published, and there is no copy of"
                                                    + " what is published.");
            health.withDetail("version", live.now().guide().version());
            if (!live.refused().isEmpty()) {
                // Still up: the last good guide goes on speaking.
                health.withDetail(
                        "refused", live.refused().stream().map(Object::toString).toList());
            }
            return health.build();
        };
    }
}
