package org.galatea.limit;

import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits before everything that costs time, the guards of the desk included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    /** Behind CORS, so that a page elsewhere can read that it was refused. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(LimitProperties properties) {
        var filter =
                new FilterRegistrationBean<>(
                        new LimitFilter(
                                new TreeMap<>(properties.limits())
                                        .entrySet().stream()
                                                .filter(limit -> limit.getValue().isOn())
                                                .map(limit ->
                                                        new Buckets(
                                                                limit.getKey(), limit.getValue()))
                                                .toList()));
        filter.setOrder(ORDER);
        return filter;
    }
}
