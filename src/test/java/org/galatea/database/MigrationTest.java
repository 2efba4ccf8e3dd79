package org.galatea.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.galatea.review.jdbc.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A migration that ends half-way")
class MigrationTest {

    private static final String GOOD = "create table half_done (id integer);";
    private static final String BAD =
            GOOD + "insert into guide_file values ('new', 'new'); select * from nowhere_at_all;";

    @TempDir private Path folder;

    private Migration with(DataSource source, String sql) throws IOException {
        Path more = Files.createDirectories(folder.resolve("more"));
        Files.writeString(more.resolve("V900__half.sql"), sql);
        return new Migration(
                source, new Owner("", "", "", ""), "classpath:db/migration", "filesystem:" + more);
    }

    private static List<String> files(DataSource source) {
        return JdbcClient.create(source)
                .sql("select content_hash from guide_file")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName(
            "leaves the records as they were, says why each time, and goes through once mended")
    void nothingIsHalf(Database database) throws IOException {
        DataSource source = database.migrated(folder);
        JdbcClient.create(source).sql("insert into guide_file values ('old', 'old')").update();
        Migration bad = with(source, BAD);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(bad::run)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("nowhere_at_all");
            assertThat(files(source)).containsExactly("old");
        }
        with(source, GOOD).run();
        assertThat(files(source)).containsExactly("old");
        assertThat(JdbcClient.create(source).sql("select * from half_done").query().listOfRows())
                .isEmpty();
    }

    @Test
    @DisplayName("because the program died is taken back at the next start")
    void died() throws IOException {
        DataSource source = Database.H2.migrated(folder);
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("insert into guide_file values ('old', 'old')").update();
        FileCopy.beside(source).orElseThrow().save();
        jdbc.sql("create table half_done (id integer)").update();
        jdbc.sql("delete from guide_file").update();

        with(source, GOOD).run();
        assertThat(files(source)).containsExactly("old");
    }
}
