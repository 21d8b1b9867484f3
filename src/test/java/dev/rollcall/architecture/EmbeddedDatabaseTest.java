package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The embedded default keeps what it has acknowledged, however its process ends. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aCommitIsInTheFileBeforeItIsAcknowledged() throws Exception {
        try (Connection running = open("running");
                Statement statement = running.createStatement()) {
            statement.execute("CREATE TABLE receipt (id INT PRIMARY KEY)");
            for (int id = 0; id < 50; id++) {
                statement.execute("INSERT INTO receipt VALUES (" + id + ")");
                Path killed = folder.resolve("killed" + id + ".mv.db");
                Files.copy(folder.resolve("running.mv.db"), killed);
                assertThat(rows("killed" + id)).isEqualTo(id + 1);
                Files.delete(killed);
            }
        }
    }

    private int rows(String name) throws SQLException {
        try (Connection restarted = open(name);
                Statement statement = restarted.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM receipt")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(
                url().replace("./data/rollcall", folder.resolve(name).toString()), "sa", "");
    }

    private static String url() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml")).stream()
                            .map(source -> source.getProperty("spring.datasource.url"))
                            .filter(url -> url != null && url.toString().startsWith("jdbc:h2:file:"))
                            .findFirst()
                            .orElseThrow()
                            .toString();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
