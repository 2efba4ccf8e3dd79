package org.galatea.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database that a server with the same settings would use, for a command: settings come from
 * the same places, so that a command can't work on another database by mistake.
 */
public final class DeskDatabase implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private DeskDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Reads the settings.
     *
     * @param settings such as {@code --galatea.data=FOLDER}, before those of the environment
     */
    public static DeskDatabase of(List<String> settings) {
        return new DeskDatabase(
                new SpringApplicationBuilder(DataSourceConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties(Map.of("logging.level.com.zaxxer", "off"))
                        .run(settings.toArray(String[]::new)));
    }

    /** With the rights of the server. */
    public DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** With the rights to change what the server may not. */
    public DataSource ownersSource() {
        return context.getBean(Owner.class).source().orElseGet(this::source);
    }

    @Override
    public void close() {
        context.close();
    }
}
