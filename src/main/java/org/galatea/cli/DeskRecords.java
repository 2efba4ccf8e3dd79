package org.galatea.cli;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.galatea.audit.AuditLog;
import org.galatea.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Opens the records of the desk for a command, found by the same settings as the server's. */
final class DeskRecords {

    private static final int UNREACHABLE = 69;

    /** H2 says so when a running server holds the file. */
    private static final int IN_USE = 90020;

    @Option(
            names = "--galatea.data",
            paramLabel = "FOLDER",
            description = "Folder with the desk's file, where there is no database server.")
    private @Nullable String folder;

    @Option(
            names = "--spring.datasource.url",
            paramLabel = "URL",
            description =
                    "The database server. Its password comes from SPRING_DATASOURCE_PASSWORD only.")
    private @Nullable String url;

    @Option(names = "--spring.datasource.username", paramLabel = "NAME", description = "Its user.")
    private @Nullable String user;

    /** Does something with the log, and gives the exit code. */
    int with(CommandLine line, ToIntFunction<AuditLog> work) {
        DatabaseAddress address = address();
        if (!address.exists()) {
            line.getErr()
                    .printf(
                            "There is no desk: %s does not exist.%nMaybe name its folder with"
                                    + " --galatea.data, or a database with"
                                    + " --spring.datasource.url.%n",
                            address.file().orElseThrow());
            return UNREACHABLE;
        }
        var source = new SingleConnectionDataSource(address.url(), true);
        address.user().ifPresent(source::setUsername);
        source.setPassword(address.password());
        try {
            return work.applyAsInt(
                    new AuditLog(
                            JdbcClient.create(source),
                            new TransactionTemplate(new JdbcTransactionManager(source)),
                            InstantSource.system()));
        } catch (BadSqlGrammarException e) {
            line.getErr()
                    .println("There is no desk in this database yet: it has none of its tables.");
            return UNREACHABLE;
        } catch (DataAccessException | TransactionException e) {
            line.getErr().println(words(e));
            return UNREACHABLE;
        } finally {
            source.destroy();
        }
    }

    private static String words(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (failure.getCause() instanceof SQLException held && held.getErrorCode() == IN_USE) {
            return "A running server holds the desk's file.\nMaybe stop it first, or use the page"
                    + " /desk/audit.";
        }
        return "The records of the desk can't be reached: " + cause.getMessage();
    }

    private DatabaseAddress address() {
        Map<String, Object> given = new HashMap<>();
        Optional.ofNullable(folder).ifPresent(value -> given.put("galatea.data", value));
        Optional.ofNullable(url).ifPresent(value -> given.put("spring.datasource.url", value));
        Optional.ofNullable(user)
                .ifPresent(value -> given.put("spring.datasource.username", value));
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("arguments", given));
        // Settings may ask for random values, as those of the server may.
        RandomValuePropertySource.addToEnvironment(settings);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        ConfigurationPropertySources.attach(settings);
        return DatabaseAddress.of(settings);
    }
}
