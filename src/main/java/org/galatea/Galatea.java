package org.galatea;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import java.util.Optional;
import org.galatea.cli.Cli;
import org.galatea.database.Demonstration;
import org.galatea.operations.Secrets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs a command that needs none. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://assets/base.css")
@StyleSheet("context://assets/check.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Galatea implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
    private static final int USAGE = 64;

    private static final String DEMO = "--" + Demonstration.SETTING + "=true";

    static void main(String[] arguments) {
        Optional<String> fault = Secrets.faultIn(arguments);
        if (fault.isPresent()) {
            System.err.println(fault.get());
            System.exit(USAGE);
        }
        if (Cli.isCommand(arguments)) {
            System.exit(Cli.run(arguments));
        }
        SpringApplication.run(
                Galatea.class,
                Arrays.stream(arguments)
                        .map(given -> given.equals("--demo") ? DEMO : given)
                        .toArray(String[]::new));
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/assets/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
