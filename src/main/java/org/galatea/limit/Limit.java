package org.galatea.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.galatea.http.HttpPath;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A limit on some addresses, as it is configured below {@code galatea.limits}.
 *
 * @param paths addresses; everything below one counts too
 * @param methods only these methods count; empty means all
 * @param requests so many at once, and so many again in each period; 0 means no limit
 * @param refusal what somebody over the limit gets
 */
record Limit(
        List<String> paths,
        @DefaultValue List<String> methods,
        @DefaultValue("0") long requests,
        @DefaultValue("1m") Duration period,
        @DefaultValue("problem") Refusal refusal) {

    Limit {
        paths = List.copyOf(paths);
        methods = List.copyOf(methods);
        if (requests < 0 || period.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "A limit of "
                            + requests
                            + " requests in "
                            + period
                            + " makes no sense.\nMaybe requests=0 (no limit), or a period of 1s or more.");
        }
    }

    boolean isOn() {
        return requests > 0;
    }

    boolean covers(HttpServletRequest request) {
        if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            return false;
        }
        return paths.stream().anyMatch(root -> HttpPath.isBelow(request, root));
    }
}
