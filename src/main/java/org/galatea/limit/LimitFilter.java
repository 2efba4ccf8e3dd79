package org.galatea.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses the requests of a client that makes too many; tells every client what it has left. */
final class LimitFilter extends OncePerRequestFilter {

    private final List<Buckets> all;

    LimitFilter(List<Buckets> all) {
        this.all = List.copyOf(all);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (Buckets buckets : all) {
            if (buckets.limit().covers(request)) {
                ConsumptionProbe probe = buckets.take(Client.of(request.getRemoteAddr()));
                response.setHeader("RateLimit-Policy", buckets.policy());
                response.setHeader("RateLimit", buckets.left(probe));
                if (!probe.isConsumed()) {
                    long wait = Buckets.seconds(probe.getNanosToWaitForRefill());
                    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
                    buckets.limit().refusal().send(response, wait);
                    return;
                }
                break;
            }
        }
        chain.doFilter(request, response);
    }
}
