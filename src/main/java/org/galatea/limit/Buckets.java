package org.galatea.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** A bucket of tokens for each client of late, under one limit. */
final class Buckets {

    /**
     * So many clients are remembered, at some 300 bytes each. Whoever is forgotten starts with a
     * full bucket, so nobody is refused for another's requests.
     */
    private static final int MOST_CLIENTS = 50_000;

    private final String name;
    private final Limit limit;
    private final Cache<Client, Bucket> buckets;

    Buckets(String name, Limit limit) {
        this.name = name;
        this.limit = limit;
        // Untouched for one period a bucket is full again: forgetting it changes nothing.
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CLIENTS)
                        .expireAfterAccess(limit.period())
                        .build();
    }

    Limit limit() {
        return limit;
    }

    ConsumptionProbe take(Client client) {
        return buckets.get(client, _ -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limit.requests())
                                .refillGreedy(limit.requests(), limit.period()))
                .build();
    }

    /** The limit, as the header RateLimit-Policy has it. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, limit.requests(), limit.period().toSeconds());
    }

    /** What is left of it, as the header RateLimit has it: t seconds until it is whole again. */
    String left(ConsumptionProbe probe) {
        return "\"%s\";r=%d;t=%d"
                .formatted(
                        name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    }

    /** Rounded up: who waits that long is let through. */
    static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
