package org.galatea.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All limits by name, such as {@code galatea.limits.api.requests}. A request counts for the first
 * that covers it, in the order of their names.
 */
@ConfigurationProperties("galatea")
record LimitProperties(@DefaultValue Map<String, Limit> limits) {}
