package org.galatea.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a request for an operator's when it has the token, or came in by the operators' port. */
final class OperatorFilter extends OncePerRequestFilter {

    private final OperatorToken token;
    private final OptionalInt port;
    private final SecurityContextHolderStrategy holder;

    OperatorFilter(OperatorToken token, OptionalInt port, SecurityContextHolderStrategy holder) {
        this.token = token;
        this.port = port;
        this.holder = holder;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byPort = port.isPresent() && request.getLocalPort() == port.getAsInt();
        if (byPort
                || token.isIn(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)))) {
            SecurityContext context = holder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            "operator",
                            null,
                            List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"))));
            holder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
