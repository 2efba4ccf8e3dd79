package org.galatea.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.galatea.database.DeskDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What stands behind a command for the database that a server with the same settings would use. */
final class ServerSettings {

    @Unmatched private List<String> rest = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * Opens that database.
     *
     * @throws picocli.CommandLine.ParameterException for what is no setting, such as a mistyped
     *     option
     */
    DeskDatabase database() {
        return DeskDatabase.of(Settings.checked(Objects.requireNonNull(command), rest));
    }
}
