package org.galatea.live;

import java.nio.file.Path;
import java.util.Optional;
import org.galatea.guide.GuideSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes the bundled guide, or the one in the folder that {@code galatea.guide} names. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LiveGuideConfiguration {

    @Bean
    LiveGuide liveGuide(@Value("${galatea.guide:}") Optional<Path> folder) {
        return new LiveGuide(
                folder.filter(path -> !path.toString().isEmpty())
                        .map(GuideSource::ofFolder)
                        .orElseGet(BundledGuide::source));
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
    HealthIndicator guideHealthIndicator(LiveGuide live) {
        return () -> {
            Health.Builder health = Health.up().withDetail("version", live.now().guide().version());
            if (!live.refused().isEmpty()) {
                // Still up: the last good guide goes on speaking.
                health.withDetail(
                        "refused", live.refused().stream().map(Object::toString).toList());
            }
            return health.build();
        };
    }
}
