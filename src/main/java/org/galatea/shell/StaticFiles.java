package org.galatea.shell;

import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets browsers keep the program's files for good: their names change with their content. */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

    private static final int YEAR_SECONDS = 31_536_000;

    @Bean
    StaticFileHandlerFactory staticFileHandlerFactory() {
        return service ->
                new StaticFileServer(service) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected int getCacheTime(String filenameWithPath) {
                        return filenameWithPath.contains("VAADIN/build/")
                                ? YEAR_SECONDS
                                : super.getCacheTime(filenameWithPath);
                    }
                };
    }
}
