package org.galatea.embed;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes our one cookie work inside another site's page, and only there in another way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbedSites.class)
class EmbedConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> framedCookies(EmbedSites sites) {
        return factory -> {
            if (!sites.isEmpty()) {
                factory.addContextCustomizers(
                        context -> context.setCookieProcessor(new FramedCookies()));
            }
        };
    }

    /**
     * In a frame on another site browsers send only cookies that say so, and more and more of them
     * only partitioned ones: such a cookie is another one for each site around the frame, so that
     * it tracks nobody.
     */
    private static final class FramedCookies extends Rfc6265CookieProcessor {

        FramedCookies() {
            setSameSiteCookies("Lax");
        }

        @Override
        public String generateHeader(Cookie cookie, HttpServletRequest request) {
            if (!isFramed(request)) {
                return super.generateHeader(cookie, request);
            }
            Cookie framed = (Cookie) cookie.clone();
            framed.setSecure(true);
            framed.setAttribute("SameSite", "None");
            framed.setAttribute("Partitioned", "");
            return super.generateHeader(framed, request);
        }

        private static boolean isFramed(HttpServletRequest request) {
            return "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
        }
    }
}
